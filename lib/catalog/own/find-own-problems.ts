import { type DoseProblem, sayDoseProblem } from '@/lib/dosage/dose-problem'
import { undosedKinds } from '@/lib/dosage/kind'
import { parseDose } from '@/lib/dosage/parse-dose'
import { type PlanLocale, planLocales } from '@/lib/i18n/locales'
import { type Said, said } from '@/lib/i18n/said'
import { isWholePerson } from '../whole-person'
import type { OwnItem, OwnWords } from './own-item'
import { toDosed } from './to-dosed'

/** What keeps an own item from being saved: a field by its path, and what is wrong with it. */
export type OwnProblem = { path: string } & (
  | { code: 'noLanguage' | 'name' | 'part' | 'steps' | 'region' | 'sideMeans' | 'noSide' }
  | { code: 'attribute'; attribute: string }
  | { code: 'token'; token: string }
  | { code: 'dose'; problem: DoseProblem }
)

/** The most steps that a page and a handout show one by one. */
export const mostSteps = 6
const tokens = /\{(side|other)(:[fm])?\}|\{(place|emergency|crisis)\}/g

/** What is wrong with an own item, field by field; nothing is said of how well its words are written. */
export function findOwnProblems(own: OwnItem): OwnProblem[] {
  const problems: OwnProblem[] = []
  const written = planLocales.filter((locale) => own.texts[locale])
  if (written.length === 0) problems.push({ path: 'texts.en.name', code: 'noLanguage' })
  for (const locale of written) problems.push(...findWordProblems(own, locale))
  if (own.regions.length === 0) problems.push({ path: 'regions', code: 'region' })
  if (own.sideRule === 'one' && !own.sideMeans) problems.push({ path: 'sideMeans', code: 'sideMeans' })
  for (const attribute of own.attributes) {
    const [code = '', mark] = attribute.split('@')
    if (mark && (own.sideRule !== 'one' || isWholePerson(code)))
      problems.push({ path: 'attributes', code: 'attribute', attribute })
  }
  return [...problems, ...findDoseProblem(own)]
}

/** What is wrong and what to do. */
export function sayOwnProblem(problem: OwnProblem): Said {
  if (problem.code === 'dose') return sayDoseProblem(problem.problem)
  const { path: _, code, ...words } = problem
  return said(`own.problem.${code}`, { most: mostSteps, attribute: '', token: '', ...words })
}

function findWordProblems({ texts, sideRule }: OwnItem, locale: PlanLocale): OwnProblem[] {
  const words = texts[locale] as OwnWords
  const at = (part: string) => `texts.${locale}.${part}`
  const problems: OwnProblem[] = []
  if (words.name === '') problems.push({ path: at('name'), code: 'name' })
  for (const part of ['start', 'feel', 'stop'] as const)
    if (words[part] === '') problems.push({ path: at(part), code: 'part' })
  if (words.move.length === 0) problems.push({ path: at('move'), code: 'part' })
  if (words.move.length > mostSteps) problems.push({ path: at('move'), code: 'steps' })
  for (const part of ['title', 'start', 'move', 'feel', 'stop', 'why', 'alt'] as const) {
    const text = [words[part]].flat().join(' ')
    const [token] = text.replace(tokens, '').match(/\{[^}]*\}?|\}/) ?? []
    if (token) problems.push({ path: at(part), code: 'token', token })
    if (sideRule !== 'one' && /\{(side|other)/.test(text)) problems.push({ path: at(part), code: 'noSide' })
  }
  return problems
}

function findDoseProblem(own: OwnItem): OwnProblem[] {
  if (own.dose === '' || undosedKinds.includes(own.kind)) return []
  const parsed = parseDose(own.dose, toDosed(own))
  return parsed.ok
    ? []
    : parsed.problems.slice(0, 1).map((problem) => ({ path: 'dose', code: 'dose', problem }))
}
