import type { FigurePath } from '../frame/figure-frame'
import type { Arrow } from '../item'
import type { Point } from '../trace/cracks'
import { lineLength } from '../trace/lines'
import { PathWriter } from '../trace/path-data'
import { clamp } from '../vector'
import { haloWidth, roundWidth, type Stamp } from './mark'
import { ink } from './palette'
import { along, directionOf, pointAt, resample } from './polyline'

type Kind = Pick<Arrow, 'both' | 'quick' | 'push'>

/** Pens in centimetres of a full-size figure. */
const plain = { shaft: 2.6, head: 8, half: 4.5 }
const stout = { shaft: 5.2, head: 8.6, half: 7.4 }
/** Smallest share of its size a head shrinks to. */
const smallest = 0.72
/** Visible shaft in lengths of a head. */
const leastShaft = 1.25
const barHalf = 6.4
const barWidth = 3
const speedWidth = 1.9
/** Speed marks: how far aside, and from where to where behind the tail. */
const speedMarks = [
  [-5.4, 1, 8],
  [0, 5.4, 13],
  [5.4, 1, 8],
] as const

const penOf = (kind: Kind) => (kind.quick ? stout : plain)

/** The shortest arrow of a kind that has a shaft, in centimetres of a full-size figure. */
export function leastLength(kind: Kind): number {
  const heads = kind.both ? 2 : 1
  return penOf(kind).head * (kind.quick ? 1 : 0.88) * (heads + leastShaft)
}

/** Strokes and filled outlines of an arrow, and the pieces that cover its ink. */
export interface ArrowShape {
  strokes: { d: string; width: number }[]
  heads: string
  stamps: Stamp[]
}

/** The shape of an arrow along a centre line; `hidden` says which parts of its shaft lie behind something. */
export function arrowShape(
  points: readonly Point[],
  kind: Kind,
  unitLength: number,
  hidden?: (p: Point) => boolean,
): ArrowShape {
  const pen = penOf(kind)
  const total = lineLength(points)
  const ends = kind.both ? 2 : 1
  const fit = total / unitLength / (pen.head * (ends + leastShaft))
  const size = clamp(fit, smallest, 1) * unitLength
  const back = pen.head * size
  const tips = [headOf(points, back, pen.half * size)]
  if (kind.both) tips.push(headOf(points.toReversed(), back, pen.half * size))
  const neck = back * 0.8
  const line = resample(points, kind.both ? neck : 0, total - neck, 24)
  const runs = visibleRuns(line, hidden)
  const shaft = { d: runs.map(splinePath).join(''), width: pen.shaft * unitLength }
  const shape: ArrowShape = {
    strokes: [shaft],
    heads: tips.map((tip) => tip.path).join(''),
    stamps: [...runs.flatMap((run) => stampsOf(run, shaft.width)), ...tips.flatMap((tip) => tip.stamps)],
  }
  if (kind.push) addStroke(shape, [crossBar(points, unitLength)], barWidth * unitLength)
  if (kind.quick) addStroke(shape, speedLines(points, unitLength), speedWidth * unitLength)
  return shape
}

/** Paints an arrow, white round it where it crosses something. */
export function paintArrow({ strokes, heads }: ArrowShape, unitLength: number): FigurePath[] {
  const halo = haloWidth * 2 * unitLength
  const rim = 0.7 * unitLength
  return [
    ...strokes.map(
      ({ d, width }): FigurePath => ({
        role: 'halo',
        d,
        stroke: ink.halo,
        strokeWidth: roundWidth(width + halo),
      }),
    ),
    { role: 'halo', d: heads, fill: ink.halo, stroke: ink.halo, strokeWidth: roundWidth(rim + halo) },
    ...strokes.map(
      ({ d, width }): FigurePath => ({ role: 'arrow', d, stroke: ink.arrow, strokeWidth: roundWidth(width) }),
    ),
    { role: 'arrow', d: heads, fill: ink.arrow, stroke: ink.arrow, strokeWidth: roundWidth(rim) },
  ]
}

/** The head at the end of a line: it points along the line's last piece, as long as itself. */
function headOf(points: readonly Point[], back: number, half: number) {
  const total = lineLength(points)
  const tip = pointAt(points, total)
  const way = directionOf(pointAt(points, total - back), tip)
  const base = along(tip, way, -back)
  const side: Point = [-way[1], way[0]]
  const path = new PathWriter()
    .moveTo(tip)
    .lineTo(along(base, side, half))
    .lineTo(along(along(tip, way, -back * 0.86), side, 0))
    .lineTo(along(base, side, -half))
    .close()
    .toString()
  const stamps = [0.15, 0.4, 0.65, 0.85].map((k): Stamp => ({ at: along(tip, way, -back * k), r: half * k }))
  return { path, stamps }
}

/** What gives no way: a bar across the tip. */
function crossBar(points: readonly Point[], unitLength: number): Point[] {
  const total = lineLength(points)
  const tip = pointAt(points, total)
  const way = directionOf(pointAt(points, total * 0.7), tip)
  const middle = along(tip, way, barWidth * 0.62 * unitLength)
  return [-1, 0, 1].map((k) => along(middle, [-way[1], way[0]], k * barHalf * unitLength))
}

/** Short lines behind the tail. */
function speedLines(points: readonly Point[], unitLength: number): Point[][] {
  const tail = pointAt(points, 0)
  const way = directionOf(tail, pointAt(points, lineLength(points) * 0.3))
  return speedMarks.map(([aside, from, to]) => {
    const start = along(tail, [-way[1], way[0]], aside * unitLength)
    return [along(start, way, -from * unitLength), along(start, way, -to * unitLength)]
  })
}

function addStroke(shape: ArrowShape, lines: readonly Point[][], width: number) {
  const pen = new PathWriter()
  for (const line of lines)
    line.forEach((p, i) => {
      if (i === 0) pen.moveTo(p)
      else pen.lineTo(p)
    })
  shape.strokes.push({ d: pen.toString(), width })
  shape.stamps.push(...lines.flatMap((line) => stampsOf(line, width)))
}

/** Discs so close together that they cover a stroke. */
function stampsOf(line: readonly Point[], width: number): Stamp[] {
  const total = lineLength(line)
  return resample(line, 0, total, Math.ceil(total / (width * 0.6)) || 1).map((at) => ({ at, r: width / 2 }))
}

function visibleRuns(line: readonly Point[], hidden: ((p: Point) => boolean) | undefined): Point[][] {
  if (!hidden) return [line.slice()]
  const runs: Point[][] = [[]]
  for (const p of line)
    if (hidden(p)) runs.push([])
    else runs.at(-1)?.push(p)
  return runs.filter((run) => run.length > 2)
}

/** A smooth line through the points (Catmull–Rom). */
function splinePath(points: readonly Point[]): string {
  const pen = new PathWriter()
  const at = (i: number): Point => points[Math.max(0, Math.min(points.length - 1, i))] ?? [0, 0]
  pen.moveTo(at(0))
  for (let i = 1; i < points.length; i++) {
    const [p0, p1, p2, p3] = [at(i - 2), at(i - 1), at(i), at(i + 1)]
    pen.curves([
      [
        p1,
        [p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6],
        [p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6],
        p2,
      ],
    ])
  }
  return pen.toString()
}
