import type { HowOften } from '@/lib/reading/how-often'

/** One item on one day: the share done from 0 to 1, or null where it was not asked for. */
export type ItemDay = number | null

/**
 * What of a week counts for one item. `done` holds the share done on each day it was in force, oldest first; null for
 * days still to come and for today while nothing is logged. A day without it uses up one of the week's free days
 * first, and is missed (0) only when the week can no longer have all its days. A week in which the item was in force
 * for a part asks for its part.
 */
export function countWeek(often: HowOften, done: readonly (number | null)[]): ItemDay[] {
  const target = Math.floor((often.daysPerWeek * done.length) / 7)
  let free = done.length - target
  return done.map((share) => {
    if (share === null || share > 0) return share
    if (free === 0) return 0
    free -= 1
    return null
  })
}
