import { daysBetween } from '@/lib/day'
import type { ScoreSeries } from './to-series'

/** A score younger than this was taken for the reassessment that is due. */
export const freshDays = 7

/**
 * Whether a measure is to be taken again on an ISO day: the plan is to be looked at anew, and its newest score is a week
 * old or older. The clinical list names no interval of its own: "every re-check" and "the rest by template" (clinical spec
 * 7, rule 3). Pure.
 */
export function againDue(
  { last }: Pick<ScoreSeries, 'last'>,
  isReassessmentDue: boolean,
  today: string,
): boolean {
  return isReassessmentDue && daysBetween(last.on, today) >= freshDays
}
