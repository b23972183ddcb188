import { TZDate } from '@date-fns/tz'
import { UTCDate } from '@date-fns/utc'
import { formatISO } from 'date-fns'

/**
 * Calendar days as ISO text, "2026-11-23". They have no time and no zone, so that no change of clocks moves them; a
 * zone is asked only where an instant becomes a day. Adding and counting is plain arithmetic on days in UTC, which have
 * no change of clocks either: a list of patients does it some ten thousand times.
 */
const dayMs = 86_400_000

/** The calendar day `days` after a day: "2026-11-23", 14 → "2026-12-07". */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
}

/** First day of the week a day lies in. `firstDayOfWeek`: 1 Monday … 7 Sunday. */
export function weekStart(day: string, firstDayOfWeek: number): string {
  return addDays(day, -((new Date(day).getUTCDay() - firstDayOfWeek + 7) % 7))
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** The day of the week that a day is. */
export function weekdayOf(day: string): Weekday {
  return weekdays[(new Date(day).getUTCDay() + 6) % 7] ?? 'mon'
}

/** The week of a plan that a day falls in, counted from 1; null before the plan starts. */
export function weekOfPlan(startDate: string, today: string): number | null {
  const days = daysBetween(startDate, today)
  return days < 0 ? null : Math.floor(days / 7) + 1
}

/**
 * The calendar day at an instant in an IANA time zone: "today" on a plan is the clinic's day, not the server's or the
 * reader's. Throws RangeError for an unknown zone.
 */
export function dayIn(now: Date, timeZone: string): string {
  const there = new TZDate(now, timeZone)
  if (Number.isNaN(there.getTime())) throw new RangeError(`"${timeZone}" is no time zone.`)
  return formatISO(there, { representation: 'date' })
}

/** The day of a date column, which the database driver hands over as midnight UTC. */
export function toDay(date: Date): string {
  return formatISO(new UTCDate(date), { representation: 'date' })
}
