import type { FigurePath } from '../frame/figure-frame'
import type { Point } from '../trace/cracks'
import { PathWriter } from '../trace/path-data'
import type { Terrain } from './clearance'
import { disc } from './face'
import { haloWidth, type Mark, movePoint, roundWidth } from './mark'
import { ink } from './palette'
import { findShift } from './place-mark'

export type SignName = 'pause' | 'clock'

/** Radius in centimetres of a full-size figure. */
const radius = 7.5

/** A pause sign (this position is held) or a clock (time matters), at a free place near a point. */
export function drawSign(name: SignName, near: Point, terrain: Terrain, unitLength: number): Mark {
  const r = radius * unitLength
  const { shift } = findShift([{ at: near, r }], { way: [0, -1], tie: 0.5 }, terrain, unitLength)
  const centre = movePoint(near, shift)
  const inside = name === 'pause' ? pauseBars(centre, r, unitLength) : clockHands(centre, r, unitLength)
  return {
    name: `the ${name} sign`,
    stamps: [{ at: centre, r }],
    paths: [
      { role: 'halo', d: disc(centre, r + (haloWidth / 2) * unitLength), fill: ink.halo },
      {
        role: 'arrow',
        d: disc(centre, r * 0.94),
        stroke: ink.arrow,
        strokeWidth: roundWidth(1.2 * unitLength),
      },
      ...inside,
    ],
  }
}

function pauseBars([x, y]: Point, r: number, unitLength: number): FigurePath[] {
  const bars = new PathWriter()
  for (const side of [-1, 1])
    bars.moveTo([x + side * r * 0.28, y - r * 0.4]).lineTo([x + side * r * 0.28, y + r * 0.4])
  return [{ role: 'arrow', d: bars.toString(), stroke: ink.arrow, strokeWidth: roundWidth(1.9 * unitLength) }]
}

function clockHands([x, y]: Point, r: number, unitLength: number): FigurePath[] {
  const hands = new PathWriter()
    .moveTo([x, y - r * 0.6])
    .lineTo([x, y])
    .lineTo([x + r * 0.42, y + r * 0.24])
  const ticks = new PathWriter()
  for (const [dx, dy] of [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ] as const)
    ticks.moveTo([x + dx * r * 0.74, y + dy * r * 0.74]).lineTo([x + dx * r * 0.92, y + dy * r * 0.92])
  return [
    { role: 'arrow', d: hands.toString(), stroke: ink.arrow, strokeWidth: roundWidth(1.5 * unitLength) },
    { role: 'arrow', d: ticks.toString(), stroke: ink.arrow, strokeWidth: roundWidth(0.9 * unitLength) },
  ]
}
