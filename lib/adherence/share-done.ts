import type { Ticks } from './day-log'

/** How much of a day's times of one item is done: 0 to 1. "Partly" is a half. */
export function shareDone(ticks: Ticks | undefined, timesPerDay: number): number {
  if (!ticks || ticks.result === 'not') return 0
  if (ticks.times !== undefined && timesPerDay > 1) return Math.min(1, ticks.times / timesPerDay)
  return ticks.result === 'partly' ? 0.5 : 1
}
