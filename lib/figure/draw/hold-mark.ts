import type { FigurePath } from '../frame/figure-frame'
import type { Point } from '../trace/cracks'
import { PathWriter } from '../trace/path-data'
import { disc } from './face'
import { ink } from './palette'

/** Radius in centimetres of a full-size figure. */
export const holdRadius = 6.5

/** A pause sign: this position is held. */
export function holdMark(centre: Point, unitLength: number): FigurePath[] {
  const r = holdRadius * unitLength
  const [x, y] = centre
  const bars = new PathWriter()
  for (const side of [-1, 1])
    bars.moveTo([x + side * r * 0.28, y - r * 0.4]).lineTo([x + side * r * 0.28, y + r * 0.4])
  const round = (v: number) => Math.round(v * 100) / 100
  return [
    { role: 'halo', d: disc(centre, r), fill: ink.halo },
    { role: 'arrow', d: disc(centre, r * 0.94), stroke: ink.arrow, strokeWidth: round(1.1 * unitLength) },
    { role: 'arrow', d: bars.toString(), stroke: ink.arrow, strokeWidth: round(1.7 * unitLength) },
  ]
}
