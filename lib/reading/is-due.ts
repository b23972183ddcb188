import { daysBetween, weekdayOf, weekStart } from '@/lib/day'
import type { HowOften } from './how-often'

/**
 * Whether a line is due on a day. A plan says "3 days a week" and leaves the days to the patient: so it is due until
 * the week has its days, with a day between for lines of up to three days a week as long as enough days are left.
 * `doneDays` are the ISO days before `day` on which it was done; their order does not matter.
 */
export function isDue(
  often: HowOften,
  doneDays: readonly string[],
  day: string,
  firstDayOfWeek: number,
): boolean {
  if (often.weekdays) return often.weekdays.includes(weekdayOf(day))
  const earlier = doneDays.filter((done) => done < day)
  if (often.everyDays) {
    const gap = often.everyDays
    return !earlier.some((done) => daysBetween(done, day) < gap)
  }
  if (often.daysPerWeek >= 7) return true
  const start = weekStart(day, firstDayOfWeek)
  const missing = often.daysPerWeek - earlier.filter((done) => done >= start).length
  if (missing <= 0) return false
  const daysLeft = 7 - daysBetween(start, day)
  const rests = often.daysPerWeek <= 3 && earlier.some((done) => daysBetween(done, day) === 1)
  return !rests || missing >= daysLeft
}
