import { scaleUtc } from 'd3-scale'
import { addDays, daysBetween } from '@/lib/day'

/** Days along the width of a chart: `x` in percent of it, and the few days that are named beneath. */
export type TimeScale = { x: (day: string) => number; ticks: readonly string[] }

const fewestDays = 7
const mostTicks = 4

/** From one ISO day to the end of another, over a week at least. */
export function toTimeScale(from: string, to: string): TimeScale {
  const end = daysBetween(from, to) < fewestDays ? addDays(from, fewestDays) : addDays(to, 1)
  const scale = scaleUtc([new Date(from), new Date(end)], [0, 100])
  const x = (day: string) => Math.round(scale(new Date(day)) * 100) / 100
  const days = scale.ticks(mostTicks).filter((tick) => tick.getUTCHours() === 0)
  // The last name would run over the edge.
  const ticks = days.map((tick) => tick.toISOString().slice(0, 10)).filter((day) => x(day) <= 94)
  return { x, ticks }
}
