import { addDays, daysBetween, weekStart } from '@/lib/day'
import type { amounts, efforts } from '../answers'
import type { TimeOff } from '../check-in'
import { type DayLog, toDayLogs } from '../day-log'
import { type GivenPlan, toVersionsInForce } from '../given-plan'
import { type AdherenceDay, summarizeAdherence } from '../summarize'
import { toTimesOff } from '../time-off'

type Effort = (typeof efforts)[number]

/** A day of a plan; what nobody said is null and never zero. */
export type TrendDay = Pick<AdherenceDay, 'date' | 'pain' | 'painBefore' | 'painAfter'> & {
  /** How hard it was: the word of the day, or else the hardest of its exercises. */
  effort: Effort | null
  amount: (typeof amounts)[number] | null
}

/** Lines that were due in a week of the clinic's calendar, how much of them was done, and on how many days anything was said. */
export type TrendWeek = {
  start: string
  planned: number
  done: number
  share: number | null
  daysLogged: number
}

/** How it went since a plan was first given, oldest first. */
export type Trends = {
  from: string
  to: string
  days: TrendDay[]
  weeks: TrendWeek[]
  versions: { number: number; on: string }[]
  /** Days on which the patient was off, and asked for nothing. */
  timesOff: TimeOff[]
}

/** How far back a plan is drawn: half a year, which a page still carries day by day. */
const longestDays = 183
const hardest: readonly Effort[] = ['very-hard', 'hard', 'some-work', 'light', 'very-easy']

/** The oldest ISO day that is drawn on an ISO day. Pure. */
export function trendsSince(today: string): string {
  return addDays(today, 1 - longestDays)
}

/**
 * How a given plan went, day by day and week by week, from the day it was first given up to an ISO day of the clinic, half
 * a year at the most; null for one that is to begin later. Takes all its check-ins of that time. Pure.
 */
export function toTrends(plan: GivenPlan, today: string): Trends | null {
  const first = plan.versions[0]?.publishedOn
  if (first === undefined || first > today) return null
  const from = [first, trendsSince(today)].sort().at(-1) ?? first
  const logs = toDayLogs(plan.checkIns)
  const { days } = summarizeAdherence({
    versions: toVersionsInForce(plan),
    checkIns: plan.checkIns,
    today,
    firstDayOfWeek: plan.firstDayOfWeek,
    length: daysBetween(from, today) + 1,
  })
  return {
    ...{ from, to: today },
    days: days.map(({ date, pain, painBefore, painAfter }) => ({
      ...{ date, pain, painBefore, painAfter },
      ...toDifficulty(logs.get(date)),
    })),
    weeks: toWeeks(days, logs, plan.firstDayOfWeek),
    versions: plan.versions
      .map(({ publishedOn }, index) => ({ number: index + 1, on: publishedOn }))
      .filter(({ on }) => on >= from),
    timesOff: toTimesOff(plan.checkIns).filter(({ until }) => until >= from),
  }
}

function toDifficulty(log: DayLog | undefined): Pick<TrendDay, 'effort' | 'amount'> {
  const said = [...(log?.items.values() ?? [])].map(({ effort }) => effort?.value)
  return {
    effort: log?.effort?.value ?? hardest.find((one) => said.includes(one)) ?? null,
    amount: log?.amount?.value ?? null,
  }
}

function toWeeks(
  days: readonly AdherenceDay[],
  logs: ReadonlyMap<string, DayLog>,
  firstDayOfWeek: number,
): TrendWeek[] {
  const weeks = new Map<string, TrendWeek>()
  for (const { date, planned, done } of days) {
    const start = weekStart(date, firstDayOfWeek)
    const before = weeks.get(start) ?? { planned: 0, done: 0, daysLogged: 0 }
    const next = {
      planned: before.planned + planned,
      done: before.done + done,
      daysLogged: before.daysLogged + (logs.has(date) ? 1 : 0),
    }
    weeks.set(start, { start, ...next, share: next.planned > 0 ? next.done / next.planned : null })
  }
  return [...weeks.values()]
}
