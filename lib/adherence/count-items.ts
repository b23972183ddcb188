import { addDays } from '@/lib/day'
import { pauseOn } from '@/lib/plan/pause-on'
import type { Pause } from '@/lib/plan/schema'
import { type DayBox, dayBoxes } from '@/lib/reading/day-boxes'
import type { HowOften } from '@/lib/reading/how-often'
import { isDue } from '@/lib/reading/is-due'
import { shareOfBoxes, toBoxStates } from './box-states'
import { countWeek, type ItemDay } from './count-week'
import type { DayLog } from './day-log'
import { movedDays } from './moved-days'

export type ScheduledItem = {
  itemId: string
  often: HowOften
  /** Its boxes on a day; those that follow from how often it is done where it names none. */
  boxes?: readonly DayBox[]
  pauses?: readonly Pause[]
}

/** The exercises of a version's current phase, from the clinic's day it was published on until the next version. */
export type PlanInForce = { from: string; items: readonly ScheduledItem[] }

/** What counts of one exercise on one day; null where it was not asked for. */
export type CountedDay = { itemId: string; date: string; value: ItemDay }

/**
 * Walks item by item and week by week, since what counts on a day depends on the days before it in its week. On a day
 * that was begun, every line that was due that day counts, as the patient's page listed it. A day that was left out
 * altogether uses up a free day of the week first. A day on which an exercise is paused asks for nothing, and neither does a
 * named day in whose place it was done on another.
 */
export function countItems(
  {
    versions,
    today,
    firstDayOfWeek,
  }: { versions: readonly PlanInForce[]; today: string; firstDayOfWeek: number },
  logs: ReadonlyMap<string, DayLog>,
  from: string,
): CountedDay[] {
  const counted: CountedDay[] = []
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
      const moved = movedDays(logs, item.itemId)
      const byWeek = countWeek(
        item.often,
        days.map(({ share }) => share),
      )
      days.forEach(({ date, due, share }, n) => {
        const asked = due ? 0 : null
        const value = share === 0 && begun(date) ? asked : (byWeek[n] ?? null)
        const isMoved = share === 0 && moved.has(date)
        counted.push({ itemId: item.itemId, date, value: isMoved ? null : value })
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
      if (pauseOn(item, date)) continue
      const entry = byId.get(item.itemId) ?? { item, inForce: [] }
      byId.set(item.itemId, { item, inForce: [...entry.inForce, date] })
    }
  }
  return [...byId.values()]
}

/** The item's own word; without one, what the day's answer says about lines that were due. */
function shareOn(item: ScheduledItem, log: DayLog | undefined, due: boolean): number {
  const word = log?.items.get(item.itemId)
  if (word) {
    const { often, boxes = dayBoxes(often) } = item
    return shareOfBoxes(toBoxStates(word, boxes, often.timesPerDay))
  }
  const amount = log?.amount?.value
  if (amount === undefined || amount === 'none' || !due) return 0
  return amount === 'all' ? 1 : 0.5
}
