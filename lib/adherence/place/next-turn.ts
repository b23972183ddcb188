import { addDays } from '@/lib/day'

/** Nothing that was logged is looked at for longer (readSince in given-plan.ts), and it may name a day that is yet to come. */
const longestDays = 40

/**
 * The first day after `today` on which a patient's rank is another, if nothing happens until then; null when there is
 * none. `rankOn` says the rank on an ISO day. Pure.
 */
export function nextTurn(rankOn: (day: string) => number, today: string): string | null {
  const rank = rankOn(today)
  const later = Array.from({ length: longestDays }, (_, n) => addDays(today, n + 1))
  return later.find((day) => rankOn(day) !== rank) ?? null
}
