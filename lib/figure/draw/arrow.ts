import type { FigurePath } from '../frame/figure-frame'
import type { Arrow, FigureItem } from '../item'
import { getLandmark } from '../pose/landmark'
import type { SpotName } from '../pose/pose'
import { solveItem } from '../scene'
import { project, type View } from '../trace/camera'
import type { Point } from '../trace/cracks'
import { smooth } from '../trace/fit'
import { lineLength } from '../trace/lines'
import { PathWriter } from '../trace/path-data'
import { add, scale, unit, type V3 } from '../vector'
import type { Clearance } from './clearance'
import { ink } from './palette'

export interface DrawnArrow {
  paths: FigurePath[]
  /** Centre line and half width, pixels, for the size of the picture and the checks. */
  points: Point[]
  margin: number
}

const samples = 14
/** Centimetres on paper of a full-size figure. */
const headLength = 8
const headHalf = 4.6
const shaft = 2.6

/** Draws an arrow of an item; `size` enlarges it in pictures of large scenes. */
export function drawArrow(
  item: FigureItem,
  arrow: Arrow,
  view: View,
  clear: Clearance,
  size: number,
): DrawnArrow {
  const unitLength = size / view.pixel
  const raw = pathOf(item, arrow).map((p): Point => project(view, p))
  const least = (arrow.length ?? 24) / view.pixel
  // a way over a pose between start and end has a kink there
  const even = item.via ? smooth(raw, false, 4) : raw
  const long = arrow.dir ? raw : lengthen(even, least)
  const points = arrow.fixed ? long : clearOf(long, clear, unitLength)
  return {
    paths: arrowPaths(points, unitLength, arrow.both === true),
    points,
    margin: headHalf * 1.4 * unitLength,
  }
}

function spotAt(item: FigureItem, name: SpotName, offset: V3 | undefined, t: number): V3 {
  const [patient, clinician] = solveItem(item, t)
  const own = name.startsWith('pt:')
  const skeleton = own ? patient : name.startsWith('cl:') ? clinician : patient
  if (!skeleton) throw new Error('A figure needs a patient.')
  return getLandmark(skeleton, name.replace(/^(pt|cl):/, ''), offset)
}

function pathOf(item: FigureItem, arrow: Arrow): V3[] {
  if (arrow.dir) {
    const start = spotAt(item, arrow.of, arrow.off, arrow.inStart || !item.end ? 0 : 1)
    const way = unit(arrow.dir)
    return Array.from({ length: 9 }, (_, i) => add(start, scale(way, ((arrow.length ?? 25) * i) / 8)))
  }
  const from = arrow.from ?? 0
  return Array.from({ length: samples + 1 }, (_, i) =>
    spotAt(item, arrow.of, arrow.off, from + ((1 - from) * i) / samples),
  )
}

/** A movement too small to see is drawn longer in its own direction. */
function lengthen(points: Point[], least: number): Point[] {
  const have = lineLength(points)
  const tip = points.at(-1)
  const before = points.at(-4)
  if (have >= least || !tip || !before) return points
  const dx = tip[0] - before[0]
  const dy = tip[1] - before[1]
  const size = Math.sqrt(dx * dx + dy * dy) || 1
  const more = least - have
  const extra = [1, 2, 3, 4].map(
    (i): Point => [tip[0] + ((dx / size) * more * i) / 4, tip[1] + ((dy / size) * more * i) / 4],
  )
  return [...points, ...extra]
}

/** Shifts the whole arrow to the nearest place off bodies and furniture; shifts along its way cost less. */
function clearOf(points: Point[], clear: Clearance, unitLength: number): Point[] {
  const first = points[0]
  const tip = points.at(-1)
  if (!first || !tip) return points
  const dx = tip[0] - first[0]
  const dy = tip[1] - first[1]
  const span = Math.sqrt(dx * dx + dy * dy) || 1
  const probes = probesOf(points, tip, [dx / span, dy / span], unitLength)
  let best = Number.POSITIVE_INFINITY
  let shift: Point = [0, 0]
  for (let r = 0; r <= 42 && r <= best; r += 1.5)
    for (let k = 0; k < (r > 0 ? 24 : 1); k++) {
      const angle = (k * Math.PI) / 12
      const sx = Math.cos(angle) * r * unitLength
      const sy = Math.sin(angle) * r * unitLength
      const hits = probes.filter(([x, y, room]) => clear(x + sx, y + sy) < room).length
      const along = (sx * dx + sy * dy) / span / unitLength
      const cost = r + hits * 4 + 0.12 * (r - along)
      if (cost < best) {
        best = cost
        shift = [sx, sy]
      }
    }
  return points.map((p): Point => [p[0] + shift[0], p[1] + shift[1]])
}

function probesOf(points: Point[], tip: Point, way: Point, unitLength: number) {
  const probes: [number, number, number][] = []
  points.forEach((p, i) => {
    const next = points[i + 1]
    if (!next) return
    for (const k of [0, 1 / 3, 2 / 3])
      probes.push([p[0] + (next[0] - p[0]) * k, p[1] + (next[1] - p[1]) * k, 2.6 * unitLength])
  })
  probes.push([tip[0], tip[1], 3 * unitLength])
  const back = headLength * unitLength
  probes.push([tip[0] - way[0] * back, tip[1] - way[1] * back, (headHalf + 1.2) * unitLength])
  return probes
}

function arrowPaths(points: Point[], unitLength: number, both: boolean): FigurePath[] {
  const ends = both
    ? [cutHead(points, unitLength), cutHead(points.slice().reverse(), unitLength)]
    : [cutHead(points, unitLength)]
  const end = ends[0]
  const start = ends[1]
  if (!end) return []
  const line = [
    ...(start ? [start.base] : points.slice(0, 1)),
    ...points.slice(start?.used ?? 1, points.length - end.used),
    end.base,
  ]
  const path = splinePath(line)
  const heads = ends.map((e) => e.path).join('')
  const halo = 2.8 * unitLength
  const round = (v: number) => Math.round(v * 100) / 100
  return [
    { role: 'halo', d: path, stroke: ink.halo, strokeWidth: round(shaft * unitLength + halo) },
    { role: 'halo', d: heads, fill: ink.halo, stroke: ink.halo, strokeWidth: round(halo) },
    { role: 'arrow', d: path, stroke: ink.arrow, strokeWidth: round(shaft * unitLength) },
    { role: 'arrow', d: heads, fill: ink.arrow },
  ]
}

/** The head at the end of a line, where its base is, and how many points of the line it takes up. */
function cutHead(points: Point[], unitLength: number) {
  const tip = points.at(-1) ?? [0, 0]
  const size = headLength * unitLength
  let used = 0
  let length = 0
  while (used < points.length - 2 && length < size) {
    used++
    length = lineLength(points.slice(points.length - 1 - used))
  }
  const from = points[points.length - 1 - used] ?? tip
  const dx = tip[0] - from[0]
  const dy = tip[1] - from[1]
  const span = Math.sqrt(dx * dx + dy * dy) || 1
  const way: Point = [dx / span, dy / span]
  const base: Point = [tip[0] - way[0] * size, tip[1] - way[1] * size]
  const half = headHalf * unitLength
  const path = new PathWriter()
    .moveTo(tip)
    .lineTo([base[0] - way[1] * half, base[1] + way[0] * half])
    .lineTo([base[0] + way[1] * half, base[1] - way[0] * half])
    .close()
    .toString()
  return { path, base, used: used + 1 }
}

/** A smooth line through the points (Catmull–Rom). */
function splinePath(points: Point[]): string {
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
