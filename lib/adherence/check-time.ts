import { daysBetween, toDay } from '@/lib/day'
import type { CheckIn } from './check-in'

const dayMs = 86_400_000
/** The patient's day may be ahead or behind ours, and yesterday can be filled in. */
const daysApart = 2
/** A device that was offline on a journey sends late. */
const lateDays = 60

export type TimeProblem = { path: 'localDate' | 'loggedAt'; found: string; reason: 'day' | 'future' | 'late' }

/**
 * Whether the day and the instant of a check-in can be right; null when they can. The day must lie within two days of
 * the instant it was logged at, and the instant neither in the future nor more than 60 days back.
 */
export function checkTime(
  { localDate, loggedAt }: Pick<CheckIn, 'localDate' | 'loggedAt'>,
  now: Date,
): TimeProblem | null {
  const logged = new Date(loggedAt)
  const age = now.getTime() - logged.getTime()
  if (age < -dayMs) return { path: 'loggedAt', found: loggedAt, reason: 'future' }
  if (age > lateDays * dayMs) return { path: 'loggedAt', found: loggedAt, reason: 'late' }
  const apart = Math.abs(daysBetween(toDay(logged), localDate))
  return apart > daysApart ? { path: 'localDate', found: localDate, reason: 'day' } : null
}
