import { readTypedDay, type TypedDayRules } from '@/lib/day/read-typed-day'
import { toStoredWeeks } from '@/lib/plan/phase-weeks'
import type { PlanPhase } from '@/lib/plan/schema'

export type PhaseFields = {
  title: string
  weeks: NonNullable<PlanPhase['weeks']>
  startDate: string | undefined
}

/** How the first day of a plan is typed in a clinic on its day. */
export function startDateRules({ country, today }: { country: string; today: string }) {
  return { country, today, from: '2000-01-01' } satisfies Omit<TypedDayRules, 'locale'>
}

/**
 * What the form of a phase says, or the name of the field that stands in the way: a last week before the first, a day
 * that cannot be read. Weeks are typed as people count them, from week 1; an empty name keeps `title`.
 */
export function readPhaseForm(
  data: FormData,
  title: string,
  rules: TypedDayRules,
): PhaseFields | { wrong: 'to' | 'start' } {
  const first = Number(data.get('from'))
  const last = data.get('to') === '' ? undefined : Number(data.get('to'))
  if (first < 1 || (last !== undefined && last < first)) return { wrong: 'to' }
  const typed = String(data.get('start')).trim()
  const start = typed === '' ? { day: undefined } : readTypedDay(typed, rules)
  if ('problem' in start) return { wrong: 'start' }
  return {
    title: String(data.get('title')).trim() || title,
    weeks: toStoredWeeks({ first, ...(last === undefined ? {} : { last }) }),
    startDate: start.day,
  }
}
