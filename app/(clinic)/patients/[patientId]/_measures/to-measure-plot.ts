import { scaleLinear } from 'd3-scale'
import { bandAt } from '@/lib/measures/score-change'
import type { ScoreSeries } from '@/lib/measures/to-series'
import { toTimeScale } from '../_charts/time-scale'

/** Where the parts of a chart of scores stand: across in percent, down in pixels. */
export function toMeasurePlot({ measure, scores, first, last }: ScoreSeries, today: string, height: number) {
  const numbers = scores.map(({ value }) => value.number)
  const from = measure.heldAgainst ?? first.value.number
  const band = bandAt(measure.band, first.value.form, from)
  const form = measure.forms.find(({ name }) => name === first.value.form)
  const around = [...numbers, ...(band === null ? [] : [from - band, from + band])]
  const clip = (number: number) => Math.min(form?.max ?? number, Math.max(form?.min ?? number, number))
  const least = clip(Math.min(...around))
  const most = clip(Math.max(...around))
  const flat = most === least ? Math.abs(least) * 0.1 || 1 : 0
  const scale = scaleLinear([least - flat, most + flat], [height, 0]).nice(3)
  const y = (number: number) => Math.round(scale(number) * 10) / 10
  const time = toTimeScale(first.on, last.on > today ? last.on : today)
  return {
    time,
    levels: scale.ticks(3).map((number) => ({ number, y: y(number) })),
    band: band === null ? null : { top: y(clip(from + band)), bottom: y(clip(from - band)), by: band },
    start: y(from),
    points: scores.map((score) => ({ score, x: time.x(score.on), y: y(score.value.number) })),
  }
}
