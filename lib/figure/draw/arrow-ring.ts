import type { Arrow, FigureItem } from '../item'
import { project, type View } from '../trace/camera'
import type { Point } from '../trace/cracks'
import { add, cross, dot, reject, scale, unit, type V3 } from '../vector'
import { type ArrowShape, arrowShape } from './arrow-shape'
import { momentOf, spotAt } from './arrow-way'
import type { Terrain } from './clearance'
import { mixedCost } from './place-mark'

/** How much of the circle is drawn. */
const share = 300 / 360
const pieces = 48
const turns = 24
/** Places of a circle that a head takes with the shaft it needs. */
const headPlaces = 15
/** A ring seen more from its edge than this is tilted towards the eye until it can be read. */
const flattest = 0.36
/** Where this much of a ring would be out of sight, it is drawn over what hides it. */
const leastSeen = 0.5

/**
 * A round arrow about a landmark in the plane across `axis`, counter-clockwise seen from the axis' tip (clockwise
 * for a negative radius). What lies behind the body is left out; the gap turns to where the head can be seen.
 */
export function ringShape(
  item: FigureItem,
  arrow: Arrow,
  radius: number,
  view: View,
  terrain: Terrain,
  unitLength: number,
): ArrowShape {
  const centre = spotAt(item, arrow.of, arrow.off, momentOf(item, arrow))
  const axis = tilted(unit(arrow.axis ?? view.toward), view)
  const circle = circleOf(centre, axis, radius, view)
  const facing = Math.abs(dot(axis, view.toward)) > 0.9
  const isHidden = ({ point, near }: Place) => !facing && terrain.depthAt(point) > near + 1
  const seen = circle.filter((place) => !isHidden(place)).length / circle.length
  const behind = seen < leastSeen ? null : turnRing(circle, arrow, terrain, unitLength, isHidden)
  if (behind && behind.hidden <= headPlaces / 4) return behind.shape
  return turnRing(circle, arrow, terrain, unitLength, () => false).shape
}

/** The turn of a ring in which its heads, with a piece of shaft, can be seen and lie free. */
function turnRing(
  circle: readonly Place[],
  arrow: Arrow,
  terrain: Terrain,
  unitLength: number,
  hides: (place: Place) => boolean,
) {
  const count = Math.round(circle.length * share)
  const isOut = ([x, y]: Point) => hides(nearestOf(circle, x, y))
  const all = Array.from({ length: turns }, (_, turn) => {
    const first = Math.round((turn * circle.length) / turns)
    const part = Array.from({ length: count + 1 }, (_, i) => circle[(first + i) % circle.length] as Place)
    const heads = [part.slice(-headPlaces), arrow.both ? part.slice(0, headPlaces) : []].flat()
    const points = part.map((place) => place.point)
    const shape = arrowShape(points, arrow, unitLength, isOut)
    const hidden = heads.filter(hides).length
    return { shape, hidden, cost: hidden * 20 + mixedCost(shape.stamps, terrain, unitLength) }
  })
  return all.reduce((best, next) => (next.cost < best.cost - 1e-6 ? next : best))
}

interface Place {
  point: Point
  /** Centimetres towards the eye. */
  near: number
}

function circleOf(centre: V3, axis: V3, radius: number, view: View): Place[] {
  const across = unit(reject(Math.abs(axis[1]) > 0.9 ? [0, 0, 1] : [0, 1, 0], axis))
  const other = cross(axis, across)
  const sense = radius < 0 ? -1 : 1
  return Array.from({ length: pieces }, (_, i) => {
    const angle = (sense * i * 2 * Math.PI) / pieces
    const out = add(scale(across, Math.cos(angle)), scale(other, Math.sin(angle)))
    const p = add(centre, scale(out, Math.abs(radius)))
    return { point: project(view, p), near: dot(p, view.toward) }
  })
}

function tilted(axis: V3, view: View): V3 {
  const facing = dot(axis, view.toward)
  if (Math.abs(facing) >= flattest) return axis
  const flat = unit(reject(axis, view.toward))
  const sense = facing < 0 ? -1 : 1
  return add(scale(flat, Math.sqrt(1 - flattest ** 2)), scale(view.toward, sense * flattest))
}

function nearestOf(circle: readonly Place[], x: number, y: number): Place {
  let best = circle[0] as Place
  let least = Number.POSITIVE_INFINITY
  for (const place of circle) {
    const far = (place.point[0] - x) ** 2 + (place.point[1] - y) ** 2
    if (far >= least) continue
    least = far
    best = place
  }
  return best
}
