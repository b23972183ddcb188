import { addDays } from '@/lib/day'
import type { Place } from './place'

/** Nothing that was logged is looked at for longer (readSince in given-plan.ts), and it may name a day that is yet to come. */
const longestDays = 40

/**
 * The first day after `today` on which a patient's place is another, if nothing happens until then; null when there is
 * none. `placeOn` says the place on an ISO day. Pure.
 */
export function nextTurn(placeOn: (day: string) => Place, today: string): string | null {
  const now = placeOn(today)
  const isOther = ({ rank, reason }: Place) => rank !== now.rank || reason !== now.reason
  const later = Array.from({ length: longestDays }, (_, n) => addDays(today, n + 1))
  return later.find((day) => isOther(placeOn(day))) ?? null
}
