import type { Point } from './cracks'

export type Bezier = readonly [Point, Point, Point, Point]

const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]]
const plus = (a: Point, b: Point, k: number): Point => [a[0] + b[0] * k, a[1] + b[1] * k]
const size = (a: Point) => Math.sqrt(a[0] * a[0] + a[1] * a[1])
const unit = (a: Point): Point => {
  const l = size(a) || 1
  return [a[0] / l, a[1] / l]
}
const inner = (a: Point, b: Point) => a[0] * b[0] + a[1] * b[1]
const at = (points: readonly Point[], i: number): Point => points[i] ?? [0, 0]

/** Moves every point towards its neighbours, `times` over; the ends of an open line stay. */
export function smooth(points: readonly Point[], closed: boolean, times: number): Point[] {
  let out = points.slice()
  const last = out.length - 1
  for (let k = 0; k < times; k++)
    out = out.map((p, i) => {
      if (!closed && (i === 0 || i === last)) return p
      const a = i === 0 ? at(out, last - 1) : at(out, i - 1)
      const b = i === last ? at(out, 1) : at(out, i + 1)
      return [(a[0] + 2 * p[0] + b[0]) / 4, (a[1] + 2 * p[1] + b[1]) / 4]
    })
  return out
}

/**
 * Smooths a line `times` over, but only once where `isFine` says that small shapes (fingers, toes, faces) lie.
 */
export function smoothSoft(
  points: readonly Point[],
  closed: boolean,
  times: number,
  isFine: (p: Point) => boolean,
): Point[] {
  const fixed = points.map(isFine)
  let out = smooth(points, closed, 1)
  for (let k = 1; k < times; k++) {
    const next = smooth(out, closed, 1)
    out = next.map((p, i) => (fixed[i] ? at(out, i) : p))
  }
  return out
}

/** Fits cubic Béziers through the points within `error` pixels (Schneider 1990), with corners kept. */
export function fitCurve(points: readonly Point[], error: number): Bezier[] {
  const kept: Point[] = []
  points.forEach((p, i) => {
    if (kept.length === 0 || size(minus(p, at(kept, kept.length - 1))) > 0.15) kept.push(p)
    else if (i === points.length - 1 && kept.length > 1) kept[kept.length - 1] = p
  })
  if (kept.length < 2) {
    const a = at(points, 0)
    const b = at(points, points.length - 1)
    return [[a, a, b, b]]
  }
  const out: Bezier[] = []
  const corners = findCorners(kept)
  for (let i = 0; i + 1 < corners.length; i++) {
    const piece = kept.slice(corners[i], (corners[i + 1] ?? 0) + 1)
    if (piece.length < 2) continue
    const last = piece.length - 1
    const look = Math.min(3, last)
    const startWay = unit(minus(at(piece, look), at(piece, 0)))
    const endWay = unit(minus(at(piece, last - look), at(piece, last)))
    fitPiece(piece, startWay, endWay, error * error, out, 0)
  }
  return out
}

function findCorners(points: readonly Point[]): number[] {
  const look = 4
  const turn = (i: number) =>
    inner(unit(minus(at(points, i), at(points, i - look))), unit(minus(at(points, i + look), at(points, i))))
  const corners = [0]
  for (let i = look; i < points.length - look; i++) {
    if (turn(i) >= 0.55) continue
    let best = i
    for (let j = i; j < Math.min(i + look, points.length - look); j++) if (turn(j) < turn(best)) best = j
    corners.push(best)
    i = best + look
  }
  corners.push(points.length - 1)
  return corners
}

function fitPiece(d: readonly Point[], t1: Point, t2: Point, error: number, out: Bezier[], depth: number) {
  const last = d.length - 1
  if (last === 1) {
    const third = size(minus(at(d, 1), at(d, 0))) / 3
    out.push([at(d, 0), plus(at(d, 0), t1, third), plus(at(d, 1), t2, third), at(d, 1)])
    return
  }
  const lengths = [0]
  for (let i = 1; i <= last; i++) lengths.push((lengths[i - 1] ?? 0) + size(minus(at(d, i), at(d, i - 1))))
  const total = lengths[last] || 1
  let u = lengths.map((l) => l / total)
  let curve = leastSquares(d, u, t1, t2)
  let worst = findWorst(d, curve, u)
  for (let k = 0; k < 4 && worst.error > error && worst.error < error * 16; k++) {
    const now = curve
    u = u.map((v, i) => newton(now, at(d, i), v))
    curve = leastSquares(d, u, t1, t2)
    worst = findWorst(d, curve, u)
  }
  if (worst.error <= error || depth > 12) {
    out.push(curve)
    return
  }
  const split = worst.index
  const way = unit(minus(at(d, Math.max(0, split - 2)), at(d, Math.min(last, split + 2))))
  fitPiece(d.slice(0, split + 1), t1, way, error, out, depth + 1)
  fitPiece(d.slice(split), [-way[0], -way[1]], t2, error, out, depth + 1)
}

function pointOn(b: Bezier, t: number): Point {
  const s = 1 - t
  const [k0, k1, k2, k3] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
  return [
    k0 * b[0][0] + k1 * b[1][0] + k2 * b[2][0] + k3 * b[3][0],
    k0 * b[0][1] + k1 * b[1][1] + k2 * b[2][1] + k3 * b[3][1],
  ]
}

function leastSquares(d: readonly Point[], u: readonly number[], t1: Point, t2: Point): Bezier {
  const first = at(d, 0)
  const last = at(d, d.length - 1)
  const way = inner(t1, t2)
  let [c00, c01, c11, x0, x1] = [0, 0, 0, 0, 0]
  d.forEach((p, i) => {
    const t = u[i] ?? 0
    const s = 1 - t
    const b1 = 3 * s * s * t
    const b2 = 3 * s * t * t
    c00 += b1 * b1
    c01 += way * b1 * b2
    c11 += b2 * b2
    const k0 = s * s * s + b1
    const k3 = t * t * t + b2
    const rest: Point = [p[0] - first[0] * k0 - last[0] * k3, p[1] - first[1] * k0 - last[1] * k3]
    x0 += b1 * inner(t1, rest)
    x1 += b2 * inner(t2, rest)
  })
  const det = c00 * c11 - c01 * c01
  const span = size(minus(first, last))
  let l = det ? (x0 * c11 - x1 * c01) / det : 0
  let r = det ? (c00 * x1 - c01 * x0) / det : 0
  if (l < 1e-6 * span || r < 1e-6 * span || l > 3 * span || r > 3 * span) l = r = span / 3
  return [first, plus(first, t1, l), plus(last, t2, r), last]
}

function findWorst(d: readonly Point[], b: Bezier, u: readonly number[]) {
  let error = 0
  let index = d.length >> 1
  for (let i = 1; i < d.length - 1; i++) {
    const q = minus(pointOn(b, u[i] ?? 0), at(d, i))
    const e = inner(q, q)
    if (e > error) {
      error = e
      index = i
    }
  }
  return { error, index }
}

/** One step of Newton's method towards the parameter nearest to p. */
function newton(b: Bezier, p: Point, t: number): number {
  const d1 = [minus(b[1], b[0]), minus(b[2], b[1]), minus(b[3], b[2])] as const
  const s = 1 - t
  const first = (k: 0 | 1) => 3 * (s * s * d1[0][k] + 2 * s * t * d1[1][k] + t * t * d1[2][k])
  const second = (k: 0 | 1) => 6 * (s * (d1[1][k] - d1[0][k]) + t * (d1[2][k] - d1[1][k]))
  const gap = minus(pointOn(b, t), p)
  const slope: Point = [first(0), first(1)]
  const bottom = inner(slope, slope) + inner(gap, [second(0), second(1)])
  return bottom ? Math.max(0, Math.min(1, t - inner(gap, slope) / bottom)) : t
}
