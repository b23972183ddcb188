import { addDays, daysBetween, weekStart } from '@/lib/day'
import type { HowOften } from '@/lib/reading/how-often'
import { isDue } from '@/lib/reading/is-due'
import { countWeek, type ItemDay } from './count-week'
import { type DayLog, type LoggedCheckIn, latestWords, shareDone } from './latest-word'

export type ScheduledItem = { itemId: string; often: HowOften }

/** The exercises of a version's current phase, from the clinic's day it was published on until the next version. */
export type PlanInForce = { from: string; items: readonly ScheduledItem[] }

export type AdherenceDay = {
  date: string
  /** Lines that count on this day, and how much of them was done. */
  planned: number
  done: number
  /** 0 to 1; null on a rest day, before the plan, and today while nothing is logged. */
  share: number | null
  /** Worst pain told on this day, 0 to 10. */
  pain: number | null
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
  const logs = latestWords(input.checkIns)
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
    lastLoggedAt: lastLoggedOn ? (logs.get(lastLoggedOn)?.lastLoggedAt ?? null) : null,
    stoppedLogging: hasStopped(days, lastLoggedOn, today),
    painRose: hasPainRisen(days),
  }
}

type Counted = Map<string, ItemDay[]>

/** Walks item by item and week by week, since what counts on a day depends on the days before it in its week. */
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
  for (let week = from; week <= today; week = addDays(week, 7)) {
    const dates = Array.from({ length: 7 }, (_, n) => addDays(week, n))
    for (const { item, inForce } of itemsInForce(versions, dates)) {
      const doneDays: string[] = []
      const shares = inForce.map((date) => {
        if (date > today) return null
        const share = shareOn(item, logs.get(date), () => isDue(item.often, doneDays, date, firstDayOfWeek))
        if (share > 0) doneDays.push(date)
        return share === 0 && date === today ? null : share
      })
      countWeek(item.often, shares).forEach((value, n) => {
        const date = inForce[n]
        if (date) counted.set(date, [...(counted.get(date) ?? []), value])
      })
    }
  }
  return counted
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
function shareOn(item: ScheduledItem, log: DayLog | undefined, due: () => boolean): number {
  const word = log?.items.get(item.itemId)
  if (word) return shareDone(word, item.often.timesPerDay)
  const amount = log?.day?.amount
  if (amount === undefined || amount === 'none' || !due()) return 0
  return amount === 'all' ? 1 : 0.5
}

function toDay(date: string, counted: Counted, logs: ReadonlyMap<string, DayLog>): AdherenceDay {
  const values = (counted.get(date) ?? []).filter((value) => value !== null)
  const done = sum(values)
  const log = logs.get(date)
  const pains = [log?.day?.pain, ...[...(log?.items.values() ?? [])].map((word) => word.pain)]
  const told = pains.filter((pain) => pain !== undefined)
  return {
    date,
    planned: values.length,
    done,
    share: values.length ? done / values.length : null,
    pain: told.length ? Math.max(...told) : null,
  }
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
