import { weekOfPlan } from '@/lib/day'
import { currentPhaseIndex } from '@/lib/plan/current-phase'
import type { Schedule } from '@/lib/plan/frozen/to-schedule'

export type WhereInPlan = {
  /** The phase the patient is in, counted from 1. */
  phase: { number: number; title: string } | null
  /** Week of the plan, counted from 1; null before its first day. */
  week: number | null
  /** The last week given for the plan's last phase, when the patient is in it and it says so. */
  lastWeek: number | null
}

/**
 * Phase and week of a plan on an ISO day. `version` is the newest published one; a plan without a start day began on the
 * day its first version was published.
 */
export function whereInPlan(version: Schedule, firstPublishedOn: string, today: string): WhereInPlan {
  const index = currentPhaseIndex(version)
  const phase = version.phases[index]
  return {
    phase: phase ? { number: index + 1, title: phase.title } : null,
    week: weekOfPlan(version.startDate ?? firstPublishedOn, today),
    lastWeek: (index === version.phases.length - 1 && phase?.weeks?.to) || null,
  }
}
