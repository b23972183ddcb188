import { toStoredWeeks } from '@/lib/plan/phase-weeks'
import type { PlanPhase } from '@/lib/plan/schema'

export type PhaseFields = {
  title: string
  weeks: NonNullable<PlanPhase['weeks']>
  startDate: string | undefined
}

/**
 * What the form of a phase says. Weeks are typed as people count them, from week 1. Null when the last week comes
 * before the first; an empty name keeps `title`.
 */
export function readPhaseForm(data: FormData, title: string): PhaseFields | null {
  const first = Number(data.get('from'))
  const last = data.get('to') === '' ? undefined : Number(data.get('to'))
  if (first < 1 || (last !== undefined && last < first)) return null
  return {
    title: String(data.get('title')).trim() || title,
    weeks: toStoredWeeks({ first, ...(last === undefined ? {} : { last }) }),
    startDate: String(data.get('start')) || undefined,
  }
}
