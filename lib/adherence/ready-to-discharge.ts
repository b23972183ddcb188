import type { AdherenceDay } from './summarize'

/** Days looked at: two weeks, as pain is judged elsewhere by its last 7 days against the 14 before (clinical spec 7). */
const quietDays = 14
const mostPain = 2
const leastTold = 3
const leastShare = 0.5

/**
 * Whether a plan has come to its end by what it says itself: the patient is in its last phase, past the weeks given for it,
 * did half or more of what was due, and told of no pain above 2 for two weeks, at least three times. A question for the
 * therapist, who decides by the criteria of the phase; a phase without weeks never asks it. `week` and `lastWeek` are weeks
 * of the plan from 1. Pure.
 */
export function isReadyToDischarge({
  days,
  share,
  week,
  lastWeek,
}: {
  days: readonly Pick<AdherenceDay, 'pain'>[]
  share: number | null
  week: number | null
  /** Of the last phase, when the patient is in it. */
  lastWeek: number | null
}): boolean {
  if (week === null || lastWeek === null || week <= lastWeek) return false
  const told = days.slice(-quietDays).flatMap(({ pain }) => (pain === null ? [] : [pain]))
  return told.length >= leastTold && told.every((pain) => pain <= mostPain) && (share ?? 0) >= leastShare
}
