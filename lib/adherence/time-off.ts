import { longestTimeOff } from './answers'
import type { TimeOff } from './check-in'
import { isNewer, type Said } from './day-log'
import type { LoggedCheckIn } from './logged-check-in'

/**
 * The times off that hold, by their first day. Of each first day the newest word counts, so that ending one early, or
 * taking it back, is one more word, whatever device it comes from and in whatever order. Pure.
 */
export function toTimesOff(checkIns: readonly LoggedCheckIn[]): TimeOff[] {
  const byFirst = new Map<string, Said<TimeOff>>()
  for (const { id, loggedAt, body } of checkIns) {
    if (body.about !== 'day' || !body.timeOff) continue
    const said = { value: body.timeOff, at: Date.parse(loggedAt), id }
    const before = byFirst.get(said.value.from)
    if (!before || isNewer(said, before)) byFirst.set(said.value.from, said)
  }
  return [...byFirst.values()]
    .map(({ value }) => value)
    .filter(({ from, until }) => from <= until)
    .sort((a, b) => a.from.localeCompare(b.from))
}

/** The time off that an ISO day lies in, or null; of several the one that lasts longest. */
export function timeOffOn(timesOff: readonly TimeOff[], day: string): TimeOff | null {
  const on = timesOff.filter(({ from, until }) => from <= day && day <= until)
  return on.sort((a, b) => b.until.localeCompare(a.until))[0] ?? null
}

/** Days before a day at which a time off that reaches into it may have been told: it begins up to 28 days away, and lasts 28. */
export const timeOffReach = 2 * longestTimeOff
