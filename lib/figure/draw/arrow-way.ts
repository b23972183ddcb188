import type { Arrow, FigureItem } from '../item'
import { getLandmark } from '../pose/landmark'
import type { SpotName } from '../pose/pose'
import { solveItem } from '../scene'
import { project, type View } from '../trace/camera'
import type { Point } from '../trace/cracks'
import { smooth } from '../trace/fit'
import { lineLength } from '../trace/lines'
import { add, length, scale, sub, unit, type V3 } from '../vector'
import { leastLength } from './arrow-shape'
import { along, directionOf, lengthen, resample } from './polyline'

/** An arrow's centre line in pixels, from tail to tip. */
export interface ArrowWay {
  points: Point[]
  endOn: boolean
}

const samples = 20
/** Pieces of a drawn centre line. */
const pieces = 32
/** Centimetres of a movement's arrow, and of one that names a direction. */
const pathLength = 24
const straightLength = 25
const quickLength = 20

/** Where an arrow runs, before it is set off the body. `unitLength` is a centimetre on paper in pixels. */
export function arrowWay(item: FigureItem, arrow: Arrow, view: View, unitLength: number): ArrowWay {
  const least = leastLength(arrow) * unitLength
  const world = worldWay(item, arrow)
  const raw = world.map((p): Point => project(view, p))
  const endOn = lineLength(raw) * view.pixel < 0.2 * worldLength(world)
  if (arrow.seenAs) {
    const way = directionOf([0, 0], [arrow.seenAs[0], -arrow.seenAs[1]])
    const size = Math.max(least, (arrow.length ?? pathLength) / view.pixel)
    return { points: straight(raw[0] ?? [0, 0], way, size), endOn: false }
  }
  if (arrow.dir || arrow.quick || arrow.push) {
    const first: Point = raw[0] ?? [0, 0]
    const tip: Point = raw.at(-1) ?? [0, 0]
    const way = directionOf(first, tip)
    if (arrow.dir) return { points: straight(first, way, Math.max(least, lineLength([first, tip]))), endOn }
    const size = Math.max(least, (arrow.length ?? quickLength) / view.pixel)
    return { points: straight(along(tip, way, -size), way, size), endOn }
  }
  const wanted = Math.max(least, (arrow.length ?? pathLength) / view.pixel)
  // a way over a pose between start and end has a kink there
  const soft = soften(raw, item.via ? 40 : 18)
  const long = lengthen(soft, wanted, arrow.both === true)
  const bowed = unbend(long.length > soft.length ? soften(long, 12) : soft, unitLength)
  return { points: lengthen(bowed, least, arrow.both === true), endOn }
}

/** A line may turn by so much (as a cosine) within so many centimetres on paper: a sharper bend reads as two arrows. */
const sharpest = Math.cos((62 * Math.PI) / 180)
const bendLength = 9

/** Softens a line until it has no sharp bend; its ends stay. */
export function unbend(points: Point[], unitLength: number): Point[] {
  let out = points
  for (let round = 0; round < 24 && isSharp(out, bendLength * unitLength); round++) out = soften(out, 8)
  return out
}

function isSharp(points: readonly Point[], reach: number): boolean {
  const total = lineLength(points)
  const dense = resample(points, 0, total, pieces * 2)
  const ways = dense.slice(1).map((p, i) => directionOf(dense[i] ?? p, p))
  const apart = Math.max(1, Math.round((reach / total) * ways.length))
  return ways.some((way, i) => {
    const later = ways[Math.min(ways.length - 1, i + apart)] ?? way
    return way[0] * later[0] + way[1] * later[1] < sharpest
  })
}

/** A landmark of the patient (`pt:` or nothing) or the clinician (`cl:`) at a moment. */
export function spotAt(item: FigureItem, name: SpotName, offset: V3 | undefined, t: number): V3 {
  const [patient, clinician] = solveItem(item, t)
  const skeleton = name.startsWith('cl:') ? clinician : patient
  if (!skeleton) throw new Error('A figure needs a patient.')
  return getLandmark(skeleton, name.replace(/^(pt|cl):/, ''), offset)
}

/** The moment an arrow that names a direction belongs to. */
export const momentOf = (item: FigureItem, arrow: Arrow) => (arrow.inStart || !item.end ? 0 : 1)

function worldWay(item: FigureItem, arrow: Arrow): V3[] {
  if (arrow.dir) {
    const start = spotAt(item, arrow.of, arrow.off, momentOf(item, arrow))
    const size = arrow.length ?? (arrow.quick ? quickLength : straightLength)
    return [start, add(start, scale(unit(arrow.dir), size))]
  }
  const from = arrow.from ?? 0
  return Array.from({ length: samples + 1 }, (_, i) =>
    spotAt(item, arrow.of, arrow.off, from + ((1 - from) * i) / samples),
  )
}

function worldLength(points: readonly V3[]): number {
  return points.reduce((sum, p, i) => sum + (i === 0 ? 0 : length(sub(p, points[i - 1] ?? p))), 0)
}

const straight = (from: Point, way: Point, size: number): Point[] =>
  Array.from({ length: pieces + 1 }, (_, i) => along(from, way, (size * i) / pieces))

const soften = (points: readonly Point[], times: number): Point[] =>
  smooth(resample(points, 0, lineLength(points), pieces), false, times)
