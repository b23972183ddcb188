import type { FigureItem } from '../item'
import { sided } from '../pose/part-names'
import { sides } from '../pose/side'
import type { Skeleton } from '../pose/skeleton'
import { add, mix, scale, type V3 } from '../vector'
import type { Problem } from './problem'

/** Share of the body's mass and where it lies (Winter 2009, rounded). */
function listMasses(s: Skeleton): { share: number; point: V3 }[] {
  const out = [
    { share: 0.2, point: s.joints.chest },
    { share: 0.14, point: s.joints.lumbar },
    { share: 0.156, point: s.joints.pelvis },
    { share: 0.081, point: s.joints.head },
  ]
  for (const side of sides) {
    const j = (name: 'hip' | 'knee' | 'ank' | 'sh' | 'el' | 'wr' | 'foot' | 'hand') =>
      s.joints[sided(name, side)]
    out.push(
      { share: 0.1, point: mix(j('hip'), j('knee'), 0.43) },
      { share: 0.0465, point: mix(j('knee'), j('ank'), 0.43) },
      { share: 0.0145, point: j('foot') },
      { share: 0.028, point: mix(j('sh'), j('el'), 0.44) },
      { share: 0.016, point: mix(j('el'), j('wr'), 0.43) },
      { share: 0.006, point: j('hand') },
    )
  }
  return out
}

export const centreOfMass = (s: Skeleton): V3 =>
  listMasses(s).reduce<V3>((sum, m) => add(sum, scale(m.point, m.share)), [0, 0, 0])

/** How far outside the feet, in centimetres, the centre of mass may lie: soft parts and the drawing give that much. */
const tolerance = 7

/** A standing person who holds on to nothing must have the centre of mass over the feet. */
export function checkBalance(item: FigureItem, s: Skeleton, at: number): Problem[] {
  if (item.posture !== 'stand' || isHolding(item)) return []
  const standing = listStandingPoints(item, s, at)
  const centre = centreOfMass(s)
  const out = distanceOutside(standing.map(flat), flat(centre))
  if (out <= tolerance) return []
  return [{ check: 'balance', at, message: `the centre of mass is ${out.toFixed(1)} cm outside the feet` }]
}

/** Toes and heels of the feet that are planted, or else of the lowest foot. */
function listStandingPoints(item: FigureItem, s: Skeleton, at: number): V3[] {
  const feet = sides.map((side) => [s.joints[sided('toe', side)], s.joints[sided('heel', side)]])
  const planted = feet.filter((_, i) => {
    const limb = i === 0 ? 'legL' : 'legR'
    const pin = (at > 0.5 ? item.end?.pins?.[limb] : undefined) ?? item.start.pins?.[limb]
    return pin?.floor || pin?.hold || pin?.at
  })
  if (planted.length > 0) return planted.flat()
  const lowest = Math.min(...feet.flat().map((p) => p[1]))
  return feet.flat().filter((p) => p[1] < lowest + 6)
}

const isHolding = (item: FigureItem) => {
  const poses = [item.start, item.end]
  const hands = poses.flatMap((pose) => [pose?.pins?.armL, pose?.pins?.armR])
  const props = item.props ?? []
  return (
    hands.some((pin) => pin?.at || pin?.to?.startsWith('prop:')) ||
    props.some((prop) => prop.kind === 'wall' || prop.kind === 'cane' || prop.kind === 'tube')
  )
}

type Flat = readonly [number, number]
const flat = (p: V3): Flat => [p[0], p[2]]

/** Distance of a point from the convex hull of the standing points, widened by the breadth of a foot. */
function distanceOutside(points: readonly Flat[], p: Flat): number {
  let best = Number.POSITIVE_INFINITY
  for (const a of points)
    for (const b of points)
      for (const c of points) {
        if (inTriangle(p, a, b, c)) return 0
        best = Math.min(best, toSegment(p, a, b))
      }
  return Math.max(0, best - 4)
}

const turn = (a: Flat, b: Flat, c: Flat) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

function inTriangle(p: Flat, a: Flat, b: Flat, c: Flat): boolean {
  const signs = [turn(a, b, p), turn(b, c, p), turn(c, a, p)]
  return Math.abs(turn(a, b, c)) > 1 && (signs.every((s) => s >= 0) || signs.every((s) => s <= 0))
}

function toSegment(p: Flat, a: Flat, b: Flat): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const squared = dx * dx + dy * dy || 1e-6
  const t = Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / squared))
  return Math.hypot(p[0] - a[0] - dx * t, p[1] - a[1] - dy * t)
}
