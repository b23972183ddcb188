import type { FigurePath } from '../frame/figure-frame'
import { joinBounds, type Rectangle } from '../trace/camera'
import type { Point } from '../trace/cracks'
import { lineLength } from '../trace/lines'
import { PathWriter } from '../trace/path-data'
import { disc } from './face'
import { addMark, type Layer } from './layer'
import { haloWidth, type Mark, roundWidth, type Stamp } from './mark'
import { ink } from './palette'
import { mixedCost } from './place-mark'
import { resample } from './polyline'

/** Centimetres of a full-size figure. */
const radius = 12
const slashWidth = 3.4
/** How far the line stays away from the corners, as a share of the picture. */
const inset = 0.07

/** Strikes pictures through and ticks the other; all get a round sign in the same lower corner. */
export function addVerdict(layers: readonly Layer[], struck: 'start' | 'end' | 'both', unitLength: number) {
  const bounds = layers.map((layer) => layer.bounds).reduce(joinBounds)
  const isWrong = (i: number) => struck === 'both' || (struck === 'start' ? i === 0 : i === 1)
  const wrong = layers.filter((_, i) => isWrong(i))
  const [from, to] = diagonal(bounds, wrong, unitLength)
  for (const layer of wrong) layer.paths.push(...slash(from, to, unitLength))
  // the line ends in one lower corner, so the sign takes the other
  const r = radius * unitLength
  const x = from[0] < to[0] ? bounds.x1 - r * 1.15 : bounds.x0 + r * 1.15
  const corner = freeBelow([x, bounds.y1 - r * 1.15], r, layers, unitLength)
  layers.forEach((layer, i) => {
    addMark(layer, roundSign(corner, r, isWrong(i), unitLength), unitLength)
  })
}

/** A corner that is taken in one of the pictures moves down, and the pictures grow. */
function freeBelow([x, y]: Point, r: number, layers: readonly Layer[], unitLength: number): Point {
  let best: Point = [x, y]
  let least = Number.POSITIVE_INFINITY
  for (let down = 0; down <= 26; down += 2) {
    const at: Point = [x, y + down * unitLength]
    const cost = layers.reduce((sum, { terrain }) => sum + mixedCost([{ at, r }], terrain, unitLength), down)
    if (cost >= least) continue
    least = cost
    best = at
  }
  return best
}

/** The diagonal that leaves faces freer, from its lower end to its upper one. */
function diagonal(b: Rectangle, layers: readonly Layer[], unitLength: number): [Point, Point] {
  const [dx, dy] = [(b.x1 - b.x0) * inset, (b.y1 - b.y0) * inset]
  const rising: [Point, Point] = [
    [b.x0 + dx, b.y1 - dy],
    [b.x1 - dx, b.y0 + dy],
  ]
  const falling: [Point, Point] = [
    [b.x1 - dx, b.y1 - dy],
    [b.x0 + dx, b.y0 + dy],
  ]
  const onHead = (line: [Point, Point]) =>
    resample(line, 0, lineLength(line), 80).filter(([x, y]) =>
      layers.some(({ terrain }) => terrain.head(x, y) < slashWidth * unitLength),
    ).length
  return onHead(falling) < onHead(rising) ? falling : rising
}

function slash(from: Point, to: Point, unitLength: number): FigurePath[] {
  const d = new PathWriter().moveTo(from).lineTo(to).toString()
  const width = slashWidth * unitLength
  return [
    { role: 'halo', d, stroke: ink.halo, strokeWidth: roundWidth(width + 2 * haloWidth * unitLength) },
    { role: 'arrow', d, stroke: ink.arrow, strokeWidth: roundWidth(width) },
  ]
}

/** A cross or a tick in a circle. */
function roundSign(centre: Point, r: number, wrong: boolean, unitLength: number): Mark {
  const stamps: Stamp[] = [{ at: centre, r }]
  const paint = wrong
    ? { role: 'arrow' as const, stroke: ink.arrow }
    : { role: 'symbol' as const, stroke: ink.right }
  const at = (x: number, y: number): Point => [centre[0] + x * r, centre[1] + y * r]
  const pen = new PathWriter()
  if (wrong)
    pen.moveTo(at(-0.38, -0.38)).lineTo(at(0.38, 0.38)).moveTo(at(0.38, -0.38)).lineTo(at(-0.38, 0.38))
  else pen.moveTo(at(-0.48, 0.04)).lineTo(at(-0.12, 0.4)).lineTo(at(0.5, -0.36))
  return {
    name: wrong ? 'the cross' : 'the tick',
    stamps,
    paths: [
      { role: 'halo', d: disc(centre, r + haloWidth * 0.6 * unitLength), fill: ink.halo },
      { ...paint, d: disc(centre, r * 0.92), strokeWidth: roundWidth(1.6 * unitLength) },
      { ...paint, d: pen.toString(), strokeWidth: roundWidth(2.8 * unitLength) },
    ],
  }
}
