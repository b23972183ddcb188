import { addDays, weekdayOf, weekStart } from '@/lib/day'
import type { HowOften } from './how-often'

/**
 * The named day of this week that may still be made up for on `day`, the latest one; null where there is none. A plan that
 * leaves a day between any two of its days keeps it: nothing is moved next to a day on which it was done or is named.
 * `doneDays`: ISO days on which it was done, `isAsked`: whether a named day asked for it, and was not moved already.
 */
export function dayToMove(
  { weekdays: named }: HowOften,
  { doneDays, isAsked }: { doneDays: readonly string[]; isAsked: (day: string) => boolean },
  day: string,
  firstDayOfWeek: number,
): string | null {
  if (!named || named.includes(weekdayOf(day))) return null
  const [before, after] = [addDays(day, -1), addDays(day, 1)]
  if (isSpaced(named, day) && (doneDays.includes(before) || named.includes(weekdayOf(after)))) return null
  const start = weekStart(day, firstDayOfWeek)
  for (let missed = before; missed >= start; missed = addDays(missed, -1))
    if (named.includes(weekdayOf(missed)) && !doneDays.includes(missed) && isAsked(missed)) return missed
  return null
}

/** Whether no two of the named days follow each other, looked at in the week from a day. */
function isSpaced(named: NonNullable<HowOften['weekdays']>, day: string): boolean {
  const isNamed = (n: number) => named.includes(weekdayOf(addDays(day, n)))
  return ![0, 1, 2, 3, 4, 5, 6].some((n) => isNamed(n) && isNamed(n + 1))
}
