import { z } from 'zod'
import { regions } from '@/lib/catalog/taxonomy'
import { askedWhen, type ScreeningCard } from '../screening/screening-card'
import { bySpace } from './cells'
import { type CellProblem, findDoubles, type Numbered, readTable } from './read-table'

const rowSchema = z.strictObject({
  card: z.string().regex(/^\d{1,2}[a-z]?$/),
  title_en: z.string().min(1),
  title_es: z.string().min(1),
  question_en: z.string().min(1),
  question_es: z.string().min(1),
  /** Codes of red flags, "RF26@50.." from an age on, "RF31@..17" up to one. */
  opens: bySpace,
  asked: bySpace,
})

type ScreeningRow = Numbered<z.output<typeof rowSchema>>

const opening = /^(RF\d{2})(?:@(\d{1,3})?\.\.(\d{1,3})?)?$/
const known: readonly string[] = [...askedWhen, ...regions]

/**
 * The cards of `data/screening.csv` (clinical spec 5.2), in its order, that open the red flags of these codes. Throws
 * RangeError that names line and column of everything wrong.
 */
export function readScreening(csv: string, codes: readonly string[]): ScreeningCard[] {
  const rows = readTable('screening.csv', csv, rowSchema, (all) => [
    ...findDoubles(all, 'card'),
    ...all.flatMap((row) => findProblems(row, codes)),
    ...findUnasked(all, codes),
  ])
  return rows.map(({ card, title_en, title_es, question_en, question_es, opens, asked }) => ({
    card,
    title: { en: title_en, es: title_es },
    question: { en: question_en, es: question_es },
    opens: opens.map(toOpening),
    asked,
  }))
}

function toOpening(text: string): ScreeningCard['opens'][number] {
  const [, code = '', from, to] = opening.exec(text) ?? []
  return { code, ...(from ? { from: Number(from) } : {}), ...(to ? { to: Number(to) } : {}) }
}

function findProblems(row: ScreeningRow, codes: readonly string[]): CellProblem[] {
  const tell = (column: string, problem: string) => ({ line: row.line, column, problem })
  return [
    ...row.opens
      .filter((text) => !codes.includes(opening.exec(text)?.[1] ?? ''))
      .map((text) => tell('opens', `there is no red flag "${text}"`)),
    ...row.asked
      .filter((word) => !known.includes(word))
      .map((word) => tell('asked', `"${word}" is no region, and none of ${askedWhen.join(', ')}`)),
    ...(row.asked.length === 0 ? [tell('asked', 'a card is asked at some time')] : []),
  ]
}

function findUnasked(rows: readonly ScreeningRow[], codes: readonly string[]): CellProblem[] {
  const asked = new Set(rows.flatMap(({ opens }) => opens.map((text) => opening.exec(text)?.[1])))
  const line = rows.at(-1)?.line ?? 1
  return codes
    .filter((code) => !asked.has(code))
    .map((code) => ({ line, column: 'opens', problem: `no card opens ${code}` }))
}
