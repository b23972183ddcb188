import { type Primitive, rod } from '../body/primitive'
import { add, cross, dot, length, reject, scale, sub, unit, type V3 } from '../vector'
import { listSkinPoints } from './skin'

/** Centimetres from a spot within which a body lies in the belt, and the half width of the slice that is taken. */
const around = 23
const slice = 1.6
const thickness = 1.3

/**
 * A closed belt round two bodies: the tightest line round what lies near both spots, in the plane through them
 * that is nearest to `upright`'s normal.
 */
export function buildBelt(
  bodies: readonly (readonly Primitive[])[],
  spots: readonly [V3, V3],
  width: number,
): Primitive[] {
  const way = unit(sub(spots[1], spots[0]))
  const normal = unit(reject(Math.abs(way[1]) > 0.9 ? [0, 0, 1] : [0, 1, 0], way))
  const across = cross(normal, way)
  const origin = spots[0]
  const flat: [number, number][] = []
  spots.forEach((spot, i) => {
    const level = dot(sub(spot, origin), normal)
    for (const p of bodies[i] ?? [])
      for (const point of listSkinPoints(p)) {
        const from = sub(point, origin)
        if (Math.abs(dot(from, normal) - level) > slice || length(sub(point, spot)) > around) continue
        flat.push([dot(from, way), dot(from, across)])
      }
  })
  const line = hull(flat)
  const centre = mean(line)
  const points = line.map(([x, y]): V3 => {
    const [dx, dy] = [x - centre[0], y - centre[1]]
    const grow = 1 + thickness / (Math.hypot(dx, dy) || 1)
    return add(origin, add(scale(way, centre[0] + dx * grow), scale(across, centre[1] + dy * grow)))
  })
  return points.map((p, i) =>
    rod('towel', p, points[(i + 1) % points.length] ?? p, [width, width], {
      mark: 954,
      fine: true,
      flat: { normal: outwardsAt(points, i, normal), factor: 2.2 },
    }),
  )
}

const outwardsAt = (points: readonly V3[], i: number, normal: V3): V3 => {
  const a = points[i] as V3
  const b = points[(i + 1) % points.length] as V3
  return unit(cross(normal, sub(b, a)))
}

const mean = (points: readonly (readonly [number, number])[]): [number, number] => [
  points.reduce((sum, p) => sum + p[0], 0) / (points.length || 1),
  points.reduce((sum, p) => sum + p[1], 0) / (points.length || 1),
]

type Flat = readonly [number, number]
const turn = (a: Flat, b: Flat, c: Flat) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

/** The convex line round some points (monotone chain), without points closer than a centimetre. */
function hull(points: readonly Flat[]): Flat[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (list: readonly Flat[]) => {
    const out: Flat[] = []
    for (const p of list) {
      while (out.length > 1 && turn(out.at(-2) as Flat, out.at(-1) as Flat, p) <= 0) out.pop()
      out.push(p)
    }
    return out.slice(0, -1)
  }
  const all = [...half(sorted), ...half(sorted.reverse())]
  return all.filter((p, i) => {
    const q = all[(i + 1) % all.length] as Flat
    return Math.hypot(p[0] - q[0], p[1] - q[1]) > 1
  })
}
