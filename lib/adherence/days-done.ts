import { addDays } from '@/lib/day'
import type { DayLog } from './day-log'

/** Days that are looked back on. */
export const daysLookedAt = 7

/** On how many of the last seven days, `day` the last of them, anything was done. No day is a break in it. */
export function daysDone(logs: ReadonlyMap<string, DayLog>, day: string): number {
  return Array.from({ length: daysLookedAt }, (_, n) => logs.get(addDays(day, -n))).filter(isDone).length
}

function isDone(log: DayLog | undefined): boolean {
  if (!log) return false
  const said = [...log.items.values()].flatMap(({ ticks, slots }) => [ticks, ...slots.values()])
  return (
    said.some((word) => word !== null && word.value.result !== 'not') ||
    (log.amount !== null && log.amount.value !== 'none')
  )
}
