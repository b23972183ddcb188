import type { PlanLocale } from '@/lib/i18n/locales'
import { inWords, type Saying, said } from '@/lib/i18n/said'
import { nearestWord } from '@/lib/nearest-word'
import { type OwnProblem, sayOwnProblem } from '../find-own-problems'
import { wordFor } from './cell-words'
import { codesOf, type ItemColumn } from './item-columns'
import { sayColumn } from './say-column'

/** What is wrong with one cell. */
export type CellProblem = { column: ItemColumn } & (
  | { code: 'missing' }
  | { code: 'unknown'; cell: string }
  | { code: 'cell'; cell: string }
  /** Two rows of the file mean the same item. */
  | { code: 'repeated'; line: number }
  | { code: 'item'; cell: string; problem: OwnProblem }
  /** A photo or a film that comes with the file is not taken. */
  | { code: 'media'; cell: string; why: Saying }
)

/** A problem in words: the row as the file counts it, the column, what stands there, and what to do. */
export type RowProblem = { line: number; column: ItemColumn; field: string; found: string; remedy: string }

const mostShown = 60
const mostNamed = 12

/** The problem in the words of a language. */
export function sayRowProblem(line: number, problem: CellProblem, locale: PlanLocale): RowProblem {
  const { column } = problem
  const cell = 'cell' in problem ? problem.cell : ''
  const found = cell.length > mostShown ? `${cell.slice(0, mostShown)}…` : cell
  return {
    line,
    column,
    field: sayColumn(column, locale),
    found,
    remedy: inWords(toRemedy(problem, locale), locale),
  }
}

function toRemedy(problem: CellProblem, locale: PlanLocale): Saying {
  // Where a form shows what there is to choose, a file has to be told.
  const isChoice = problem.code === 'item' && problem.problem.code === 'sideMeans'
  if (problem.code === 'item' && !isChoice) return sayOwnProblem(problem.problem)
  if (problem.code === 'media') return problem.why
  if (problem.code === 'repeated') return said('own.exchange.remedy.repeated', { line: problem.line })
  if (problem.code === 'cell') return said('own.exchange.remedy.cell')
  const words = (codesOf[problem.column] ?? []).map((code) => wordFor(problem.column, code, locale))
  const near = problem.code === 'unknown' ? nearestWord(problem.cell, words) : null
  if (near) return said('own.exchange.remedy.near', { near })
  const list = words.slice(0, mostNamed).join(', ')
  return said(words.length > mostNamed ? 'own.exchange.remedy.someOf' : 'own.exchange.remedy.oneOf', { list })
}
