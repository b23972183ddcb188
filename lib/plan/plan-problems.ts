import type { CatalogItem } from '@/lib/catalog/item'
import type { SlimItem } from '@/lib/catalog/slim-item'
import { addDays } from '@/lib/day'
import { highest } from '@/lib/dosage/amount'
import { burdenLevel } from '@/lib/dosage/burden'
import { checkDosage, type DosageProblem, sayDosageProblem } from '@/lib/dosage/check-dosage'
import { setsOf } from '@/lib/dosage/dose-volume'
import { hasCode } from '@/lib/dosage/dosed-item'
import { findLacking } from '@/lib/dosage/find-lacking'
import { isExercise, undosedKinds } from '@/lib/dosage/kind'
import type { PlanLocale } from '@/lib/i18n/locales'
import { inWords, type Said, said } from '@/lib/i18n/said'
import { remember } from '@/lib/remember'
import { currentPhase } from './current-phase'
import { isGiven } from './given-lines'
import { roundOf } from './line-groups'
import type { PlanContent, PlanItem, PlanPhase } from './schema'

/** Items by slug, with or without their words. */
type Entries = { find: (slug: string) => SlimItem | null }

type Code =
  | 'noItems'
  | 'sideMissing'
  | 'siteMissing'
  | 'unknownItem'
  | 'noText'
  | 'doseMissing'
  | 'frequencyMissing'
  | 'setsInRounds'
  | 'emptyPhase'
  | 'reviewMissing'
  | 'reviewPast'
  | 'manyExercises'
  | 'tooManyExercises'

/** `block` stops publishing; `warn` and `note` are said and let it pass. */
export type PlanProblem = {
  severity: 'block' | 'warn' | 'note'
  phaseId?: string
  itemId?: string
  slug?: string
} & (
  | { code: Code; params: Record<string, string | number> }
  | { code: 'dosage'; problem: DosageProblem; params: Record<string, string | number> }
)

/**
 * What stops a draft from being published or deserves a word, in the order of the document. Takes the content, the
 * catalog by slug and the clinic's day. A side never defaults: a one-sided item without one blocks. Of a line that
 * waits for its condition, and so is given to nobody, only an item that the catalog does not have is a problem.
 */
export function planProblems(content: PlanContent, catalog: Entries, today: string): PlanProblem[] {
  const items = content.phases.flatMap((phase) => phase.items.filter(isGiven))
  const real = items.filter(({ slug }) => catalog.find(slug)?.kind !== 'SF')
  const problems: PlanProblem[] = []
  if (real.length === 0) problems.push({ severity: 'block', code: 'noItems', params: {} })
  problems.push(...reviewProblems(content, today))
  for (const phase of content.phases) {
    problems.push(...phaseProblems(phase, catalog, real.length > 0))
    for (const item of phase.items)
      for (const problem of itemProblems(item, catalog.find(item.slug)))
        problems.push({ ...problem, phaseId: phase.id, itemId: item.id, slug: item.slug })
    problems.push(...roundsProblems(phase, catalog))
  }
  return problems
}

/** The problem as a sentence for the clinician. */
export function describePlanProblem(problem: PlanProblem, locale: PlanLocale): string {
  const { day } = problem.params
  return inWords(sayPlanProblem(problem, typeof day === 'string' ? dayWords(day, locale) : ''), locale)
}

/** The sentence of the problem, in no language yet; `day` is the one it names, in words. */
export function sayPlanProblem(problem: PlanProblem, day = ''): Said {
  if (problem.code === 'dosage') return sayDosageProblem(problem.problem)
  const { params, slug = '' } = problem
  return said(`plan.problem.${problem.code}`, {
    name: '',
    title: '',
    count: 0,
    sets: 0,
    rounds: 0,
    ...params,
    slug,
    day,
  })
}

function dayWords(day: string, locale: PlanLocale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

/** The day a review is due when none is set: when the current phase should end, at most 6 weeks ahead, else in 2 weeks. */
export function suggestReviewDate(content: PlanContent, today: string): string {
  const weeks = currentPhase(content).weeks
  const end = content.startDate && weeks?.to ? addDays(content.startDate, weeks.to * 7) : addDays(today, 14)
  const latest = addDays(today, 42)
  if (end <= today) return addDays(today, 14)
  return [end, latest].toSorted()[0] ?? latest
}

function reviewProblems(content: PlanContent, today: string): PlanProblem[] {
  if (!content.reviewDate) {
    const day = suggestReviewDate(content, today)
    return [{ severity: 'warn', code: 'reviewMissing', params: { day } }]
  }
  if (content.reviewDate >= today) return []
  return [{ severity: 'warn', code: 'reviewPast', params: { day: content.reviewDate } }]
}

function phaseProblems(phase: PlanPhase, catalog: Entries, others: boolean): PlanProblem[] {
  const { id: phaseId, title } = phase
  const given = phase.items.filter(isGiven)
  const kinds = given.flatMap(({ slug }) => catalog.find(slug)?.kind ?? [])
  if (others && kinds.every((kind) => kind === 'SF') && given.length === kinds.length)
    return [{ severity: 'note', code: 'emptyPhase', phaseId, params: { title } }]
  const count = kinds.filter(isExercise).length
  const level = burdenLevel('exercises', count)
  if (level === 'fine') return []
  const many = level === 'note'
  return [
    {
      severity: many ? 'note' : 'warn',
      code: many ? 'manyExercises' : 'tooManyExercises',
      phaseId,
      params: { count, title },
    },
  ]
}

/** Rounds repeat a line as it stands: a line with several sets has them in every round. */
function roundsProblems(phase: PlanPhase, catalog: Entries): PlanProblem[] {
  return phase.items.filter(isGiven).flatMap((item): PlanProblem[] => {
    const { rounds } = roundOf(phase, item)
    const sets = highest(item.dosage && setsOf(item.dosage), 1)
    const name = catalog.find(item.slug)?.name
    if (rounds === 1 || sets === 1 || name === undefined) return []
    const { id: itemId, slug } = item
    const params = { name, sets, rounds }
    return [{ severity: 'note', code: 'setsInRounds', phaseId: phase.id, itemId, slug, params }]
  })
}

/** What touches the body at a place; such a line needs the place named when its region is "any". */
const placed = ['COLD', 'HEAT', 'DPRESS', 'SKIN', 'ESTIM']

function itemProblems(item: PlanItem, entry: SlimItem | null): readonly PlanProblem[] {
  return entry ? knownItemProblems(item, entry) : [{ severity: 'block', code: 'unknownItem', params: {} }]
}

const knownItemProblems = remember((item: PlanItem, entry: SlimItem): readonly PlanProblem[] => {
  if (!isGiven(item)) return []
  const params = { name: entry.name }
  const problems: PlanProblem[] = []
  const isRead = undosedKinds.includes(entry.kind)
  if (entry.text === null) problems.push({ severity: 'block', code: 'noText', params })
  if (entry.sideRule === 'one' && !isRead && item.side === undefined)
    problems.push({ severity: 'block', code: 'sideMissing', params })
  if (needsSite(entry) && !item.site) problems.push({ severity: 'block', code: 'siteMissing', params })
  const lacking = isRead ? null : findLacking(item.dosage, entry)
  if (lacking) problems.push({ severity: 'block', code: lacking, params })
  const found = item.dosage ? checkDosage(item.dosage, entry) : []
  for (const problem of found)
    problems.push({
      severity: problem.severity === 'error' ? 'block' : 'note',
      code: 'dosage',
      problem,
      params,
    })
  return problems
})

/** Whether a line with this item must name the place on the body: a heat, cold or massage line without a region. */
export function needsSite(entry: Pick<CatalogItem, 'kind' | 'regions' | 'attributes'>): boolean {
  if (undosedKinds.includes(entry.kind) || !entry.regions.includes('any')) return false
  return !hasCode(entry, 'HYDRO') && placed.some((code) => hasCode(entry, code))
}
