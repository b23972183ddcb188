import type { PlanPhase } from './schema'

type StoredWeeks = NonNullable<PlanPhase['weeks']>

/** The weeks of a phase as people count them, both ends included; without `last` until further notice. */
export type CountedWeeks = { first: number; last?: number }

/**
 * A plan stores whole weeks gone by, people count from week 1: `{ from: 2, to: 6 }` is weeks 3 to 6. Takes stored
 * weeks, returns counted ones; a phase lasts one week at least.
 */
export function toCountedWeeks({ from, to }: StoredWeeks): CountedWeeks {
  const first = from + 1
  return to === undefined ? { first } : { first, last: Math.max(first, to) }
}

/** The way back: weeks 3 to 6 are stored as `{ from: 2, to: 6 }`. RangeError when the first is below 1 or the last before it. */
export function toStoredWeeks({ first, last }: CountedWeeks): StoredWeeks {
  if (first < 1 || (last !== undefined && last < first)) throw new RangeError('Weeks count up from 1.')
  return last === undefined ? { from: first - 1 } : { from: first - 1, to: last }
}
