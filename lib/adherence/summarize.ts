import { addDays, daysBetween, weekStart } from '@/lib/day'
import { type CountedDay, countItems, type PlanInForce } from './count-items'
import type { ItemDay } from './count-week'
import { type DayLog, toDayLogs } from './day-log'
import { toSaidPain } from './day-word'
import type { LoggedCheckIn } from './logged-check-in'

export type AdherenceDay = {
  date: string
  /** Lines that were due on this day, and how much of them was done. */
  planned: number
  done: number
  /** done ÷ planned, 0 to 1; null on a rest day, before the plan, and today while nothing is logged. */
  share: number | null
  /** Worst pain ever told on this day, 0 to 10. */
  pain: number | null
  /** A lower pain that was told later on this day. */
  laterPain: number | null
  /** Told of before and after exercising. */
  painBefore: number | null
  painAfter: number | null
}

export type AdherenceSummary = {
  /** Oldest first, today last. */
  days: AdherenceDay[]
  planned: number
  done: number
  /** done ÷ planned of all days, 0 to 1; null when nothing was planned. */
  share: number | null
  lastPain: number | null
  /** Newest day with a check-in, and its instant. */
  lastLoggedOn: string | null
  lastLoggedAt: string | null
  /** Logged before, and not for five days although at least three were asked for. */
  stoppedLogging: boolean
  /** Worst pain of the last 7 days is on average 2 or more above that of the 14 before: the NPRS change that matters (clinical spec 7). */
  painRose: boolean
}

export const silentDays = 5
const silentPlannedDays = 3
const painStep = 2

/**
 * What a plan's check-ins say about the last `length` days up to `today` (the clinic's day).
 * `versions` are in order of publishing, `checkIns` in any order. Pure: no clock.
 */
export function summarizeAdherence(input: {
  versions: readonly PlanInForce[]
  checkIns: readonly LoggedCheckIn[]
  today: string
  firstDayOfWeek: number
  length?: number
}): AdherenceSummary {
  const { today, length = 28 } = input
  const logs = toDayLogs(input.checkIns)
  const from = addDays(today, 1 - length)
  const counted = byDate(countItems(input, logs, weekStart(from, input.firstDayOfWeek)))
  const days = Array.from({ length }, (_, n) => toDay(addDays(from, n), counted, logs))
  const planned = sum(days.map((day) => day.planned))
  const done = sum(days.map((day) => day.done))
  const lastLoggedOn =
    [...logs.keys()]
      .filter((day) => day <= addDays(today, 1))
      .sort()
      .at(-1) ?? null
  return {
    days,
    planned,
    done,
    share: planned ? done / planned : null,
    lastPain: days.findLast((day) => day.pain !== null)?.pain ?? null,
    lastLoggedOn,
    lastLoggedAt: lastLoggedOn ? toInstant(logs.get(lastLoggedOn)) : null,
    stoppedLogging: hasStopped(days, lastLoggedOn, today),
    painRose: hasPainRisen(days),
  }
}

type Counted = ReadonlyMap<string, readonly ItemDay[]>

function byDate(counted: readonly CountedDay[]): Counted {
  const days = new Map<string, ItemDay[]>()
  for (const { date, value } of counted) days.set(date, [...(days.get(date) ?? []), value])
  return days
}

function toDay(date: string, counted: Counted, logs: ReadonlyMap<string, DayLog>): AdherenceDay {
  const values = (counted.get(date) ?? []).filter((value) => value !== null)
  const done = sum(values)
  const log = logs.get(date)
  const pain = log ? toSaidPain(log) : null
  return {
    date,
    planned: values.length,
    done,
    share: values.length ? done / values.length : null,
    pain: pain?.worst ?? null,
    laterPain: pain?.later ?? null,
    painBefore: log?.painBefore?.value ?? null,
    painAfter: log?.painAfter?.value ?? null,
  }
}

function toInstant(log: DayLog | undefined): string | null {
  return log ? new Date(log.last.at).toISOString() : null
}

function hasStopped(days: readonly AdherenceDay[], lastLoggedOn: string | null, today: string): boolean {
  if (!lastLoggedOn || daysBetween(lastLoggedOn, today) <= silentDays) return false
  return days.filter((day) => day.date > lastLoggedOn && day.planned > 0).length >= silentPlannedDays
}

function hasPainRisen(days: readonly AdherenceDay[]): boolean {
  const recent = painMean(days.slice(-7))
  const before = painMean(days.slice(-21, -7))
  return recent !== null && before !== null && recent - before >= painStep
}

/** Two answers at least: one bad day is not a trend. */
function painMean(days: readonly AdherenceDay[]): number | null {
  const pains = days.map((day) => day.pain).filter((pain) => pain !== null)
  return pains.length >= 2 ? sum(pains) / pains.length : null
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
