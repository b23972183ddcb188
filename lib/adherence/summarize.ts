import { addDays, daysBetween, weekStart } from '@/lib/day'
import type { HowOften } from '@/lib/reading/how-often'
import { isDue } from '@/lib/reading/is-due'
import { countWeek, type ItemDay } from './count-week'
import { type DayLog, toDayLogs } from './day-log'
import { toSaidPain } from './day-word'
import type { LoggedCheckIn } from './logged-check-in'
import { shareDone } from './share-done'

export type ScheduledItem = { itemId: string; often: HowOften }

/** The exercises of a version's current phase, from the clinic's day it was published on until the next version. */
export type PlanInForce = { from: string; items: readonly ScheduledItem[] }

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
  const counted = countItems(input, logs, weekStart(from, input.firstDayOfWeek))
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

type Counted = Map<string, ItemDay[]>

/**
 * Walks item by item and week by week, since what counts on a day depends on the days before it in its week. On a day
 * that was begun, every line that was due that day counts, as the patient's page listed it. A day that was left out
 * altogether uses up a free day of the week first.
 */
function countItems(
  {
    versions,
    today,
    firstDayOfWeek,
  }: { versions: readonly PlanInForce[]; today: string; firstDayOfWeek: number },
  logs: ReadonlyMap<string, DayLog>,
  from: string,
): Counted {
  const counted: Counted = new Map()
  const begun = (date: string) => isBegun(logs.get(date))
  for (let week = from; week <= today; week = addDays(week, 7)) {
    const dates = Array.from({ length: 7 }, (_, n) => addDays(week, n))
    for (const { item, inForce } of itemsInForce(versions, dates)) {
      const doneDays: string[] = []
      const days = inForce.map((date) => {
        const due = isDue(item.often, doneDays, date, firstDayOfWeek)
        const share = shareOn(item, logs.get(date), due)
        if (share > 0) doneDays.push(date)
        const open = date > today || (date === today && share === 0 && !begun(date))
        return { date, due, share: open ? null : share }
      })
      const byWeek = countWeek(
        item.often,
        days.map(({ share }) => share),
      )
      days.forEach(({ date, due, share }, n) => {
        const asked = due ? 0 : null
        const value = share === 0 && begun(date) ? asked : (byWeek[n] ?? null)
        counted.set(date, [...(counted.get(date) ?? []), value])
      })
    }
  }
  return counted
}

/** Whether anything was said about doing: a tick, or how much of the day was done. */
function isBegun(log: DayLog | undefined): boolean {
  return log !== undefined && (log.items.size > 0 || log.amount !== null)
}

function itemsInForce(versions: readonly PlanInForce[], dates: readonly string[]) {
  const byId = new Map<string, { item: ScheduledItem; inForce: string[] }>()
  for (const date of dates) {
    const version = versions.findLast((candidate) => candidate.from <= date)
    for (const item of version?.items ?? []) {
      const entry = byId.get(item.itemId) ?? { item, inForce: [] }
      byId.set(item.itemId, { item, inForce: [...entry.inForce, date] })
    }
  }
  return [...byId.values()]
}

/** The item's own word; without one, what the day's answer says about lines that were due. */
function shareOn(item: ScheduledItem, log: DayLog | undefined, due: boolean): number {
  const word = log?.items.get(item.itemId)
  if (word) return shareDone(word.ticks.value, item.often.timesPerDay)
  const amount = log?.amount?.value
  if (amount === undefined || amount === 'none' || !due) return 0
  return amount === 'all' ? 1 : 0.5
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
