import type { Weekday } from '@/lib/day'
import type { Frequency } from '@/lib/dosage/frequency'

/** Which days of a week carry an exercise, spread as evenly as the number allows; Monday first. */
const spread: Record<number, readonly number[]> = {
  1: [0],
  2: [0, 3],
  3: [0, 2, 4],
  4: [0, 1, 3, 4],
  5: [0, 1, 2, 3, 4],
  6: [0, 1, 2, 3, 4, 5],
  7: [0, 1, 2, 3, 4, 5, 6],
}

const fromMonday = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Weekday[]

/**
 * Seven yes or no from the clinic's first day of the week (ISO, 1 is Monday): the days a week on paper has a box for.
 * A range of days takes its upper end, so that no day the patient may exercise lacks a box.
 */
export function listPlannedDays({ daysPerWeek, weekdays }: Frequency, firstDayOfWeek: number): boolean[] {
  const monday = weekdays ? weekdays.map((name) => fromMonday.indexOf(name)) : listFromMonday(daysPerWeek)
  return Array.from({ length: 7 }, (_, index) => monday.includes((index + firstDayOfWeek - 1) % 7))
}

function listFromMonday(days: Frequency['daysPerWeek']): readonly number[] {
  if (days === undefined) return spread[7] ?? []
  if (typeof days === 'number') return spread[days] ?? []
  if ('everyDays' in days)
    return Array.from({ length: Math.ceil(7 / days.everyDays) }, (_, n) => n * days.everyDays)
  return spread[days.max] ?? []
}
