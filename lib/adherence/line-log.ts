import { addDays, weekStart } from '@/lib/day'
import type { efforts, Reason } from './answers'
import { countItems } from './count-items'
import { type DayLog, type ItemLog, toDayLogs } from './day-log'
import { toSaidPain } from './day-word'
import { daysShown, type GivenPlan, toVersionsInForce } from './given-plan'

/** How one exercise went since a day. */
export type LineLog = {
  /** Days it was asked for, and how much of them was done; parts count as parts. */
  planned: number
  done: number
  /** How hard it was when that was last said, of the exercise or of a day on which it was done. */
  effort: (typeof efforts)[number] | null
  /** The worst pain of the first and of the last day on which it was done and pain was told; null while it never was. */
  pain: { first: number; last: number } | null
  /** How often not all of it was done, by the reason that was given. */
  reasons: Partial<Record<Reason, number>>
}

/**
 * The clinic's day since which a plan is looked back on at a visit: of the newest version that was not given today, so
 * that one re-issued a minute ago does not empty the table; of the first, while there is no other. Never longer ago than
 * check-ins are read. Null before a version.
 */
export function lastVisitOn({ versions }: Pick<GivenPlan, 'versions'>, today: string): string | null {
  const days = versions.map(({ publishedOn }) => publishedOn)
  const day = days.findLast((one) => one < today) ?? days[0] ?? null
  const earliest = addDays(today, -daysShown)
  return day !== null && day < earliest ? earliest : day
}

/** What was logged of each exercise from an ISO day up to `today`, by plan item id. Pure. */
export function toLineLogs(plan: GivenPlan, since: string, today: string): Record<string, LineLog> {
  const { firstDayOfWeek } = plan
  const logs = toDayLogs(plan.checkIns)
  const versions = toVersionsInForce(plan)
  const counted = countItems({ versions, today, firstDayOfWeek }, logs, weekStart(since, firstDayOfWeek))
  const found: Record<string, LineLog> = {}
  for (const { itemId, date, value } of counted.toSorted((a, b) => a.date.localeCompare(b.date))) {
    if (date < since || value === null) continue
    const before = found[itemId] ?? { planned: 0, done: 0, effort: null, pain: null, reasons: {} }
    found[itemId] = addDay(before, itemId, value, logs.get(date))
  }
  return found
}

function addDay(line: LineLog, itemId: string, value: number, log: DayLog | undefined): LineLog {
  const next = {
    ...line,
    planned: line.planned + 1,
    done: line.done + value,
    reasons: addReasons(line.reasons, log?.items.get(itemId)),
  }
  if (value === 0 || !log) return next
  const effort = log.items.get(itemId)?.effort?.value ?? log.effort?.value ?? line.effort
  const worst = toSaidPain(log)?.worst ?? null
  const pain = worst === null ? line.pain : { first: line.pain?.first ?? worst, last: worst }
  return { ...next, effort: effort ?? null, pain }
}

function addReasons(before: LineLog['reasons'], item: ItemLog | undefined): LineLog['reasons'] {
  const reasons = { ...before }
  for (const said of [item?.ticks, ...(item?.slots.values() ?? [])]) {
    const reason = said?.value.reason
    if (reason) reasons[reason] = (reasons[reason] ?? 0) + 1
  }
  return reasons
}
