import { addDays, daysBetween } from '@/lib/day'
import { freshDays } from '../again-due'
import type { AskedMeasure } from './asked-measure'

/** ISO days: when the newest score was taken, the plan's review date, and when it was asked for first. */
export type DueFacts = { lastOn: string | null; reviewOn: string | null; setOn: string }

/**
 * The ISO day from which a measure is asked for on the link; null while no day is known. Without a score at once; then so
 * many weeks after the newest one, or at the review date unless it was taken for it. Days are calendar days, so that a
 * change of the clock moves nothing; the page holds them against the patient's own day. Pure.
 */
export function dueOn(
  { everyWeeks }: Pick<AskedMeasure, 'everyWeeks'>,
  { lastOn, reviewOn, setOn }: DueFacts,
): string | null {
  if (lastOn === null) return setOn
  if (everyWeeks !== null) return addDays(lastOn, 7 * everyWeeks)
  return reviewOn !== null && daysBetween(lastOn, reviewOn) >= freshDays ? reviewOn : null
}
