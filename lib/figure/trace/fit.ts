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
  for (let k = 0; k < times; k++) {
    const next: Point[] = []
    for (let i = 0; i <= last; i++) {
      const p = at(out, i)
      if (!closed && (i === 0 || i === last)) next.push(p)
      else {
        const a = at(out, i === 0 ? last - 1 : i - 1)
        const b = at(out, i === last ? 1 : i + 1)
        next.push([(a[0] + 2 * p[0] + b[0]) / 4, (a[1] + 2 * p[1] + b[1]) / 4])
      }
    }
    out = next
  }
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

/** Cosine of the turn of a line at a point, seen over `look` points. */
function turnAt(points: readonly Point[], i: number, look: number): number {
  const p = at(points, i)
  const before = at(points, i - look)
  const after = at(points, i + look)
  const ax = p[0] - before[0]
  const ay = p[1] - before[1]
  const bx = after[0] - p[0]
  const by = after[1] - p[1]
  return (ax * bx + ay * by) / (Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by)) || 1)
}

function findCorners(points: readonly Point[]): number[] {
  const look = 4
  const corners = [0]
  for (let i = look; i < points.length - look; i++) {
    if (turnAt(points, i, look) >= 0.55) continue
    let best = i
    for (let j = i; j < Math.min(i + look, points.length - look); j++)
      if (turnAt(points, j, look) < turnAt(points, best, look)) best = j
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

function leastSquares(d: readonly Point[], u: readonly number[], t1: Point, t2: Point): Bezier {
  const first = at(d, 0)
  const last = at(d, d.length - 1)
  const way = inner(t1, t2)
  let [c00, c01, c11, x0, x1] = [0, 0, 0, 0, 0]
  for (let i = 0; i < d.length; i++) {
    const p = at(d, i)
    const t = u[i] ?? 0
    const s = 1 - t
    const b1 = 3 * s * s * t
    const b2 = 3 * s * t * t
    c00 += b1 * b1
    c01 += way * b1 * b2
    c11 += b2 * b2
    const k0 = s * s * s + b1
    const k3 = t * t * t + b2
    const rx = p[0] - first[0] * k0 - last[0] * k3
    const ry = p[1] - first[1] * k0 - last[1] * k3
    x0 += b1 * (t1[0] * rx + t1[1] * ry)
    x1 += b2 * (t2[0] * rx + t2[1] * ry)
  }
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
  const [p0, p1, p2, p3] = b
  for (let i = 1; i < d.length - 1; i++) {
    const p = at(d, i)
    const t = u[i] ?? 0
    const s = 1 - t
    const dx = p0[0] * s * s * s + 3 * p1[0] * s * s * t + 3 * p2[0] * s * t * t + p3[0] * t * t * t - p[0]
    const dy = p0[1] * s * s * s + 3 * p1[1] * s * s * t + 3 * p2[1] * s * t * t + p3[1] * t * t * t - p[1]
    const e = dx * dx + dy * dy
    if (e > error) {
      error = e
      index = i
    }
  }
  return { error, index }
}

/** One step of Newton's method towards the parameter nearest to p. */
function newton(b: Bezier, p: Point, t: number): number {
  const s = 1 - t
  const [p0, p1, p2, p3] = b
  const gx = p0[0] * s * s * s + 3 * p1[0] * s * s * t + 3 * p2[0] * s * t * t + p3[0] * t * t * t - p[0]
  const gy = p0[1] * s * s * s + 3 * p1[1] * s * s * t + 3 * p2[1] * s * t * t + p3[1] * t * t * t - p[1]
  const [ax, ay] = [p1[0] - p0[0], p1[1] - p0[1]]
  const [bx, by] = [p2[0] - p1[0], p2[1] - p1[1]]
  const [cx, cy] = [p3[0] - p2[0], p3[1] - p2[1]]
  const sx = 3 * (s * s * ax + 2 * s * t * bx + t * t * cx)
  const sy = 3 * (s * s * ay + 2 * s * t * by + t * t * cy)
  const bottom =
    sx * sx + sy * sy + 6 * gx * (s * (bx - ax) + t * (cx - bx)) + 6 * gy * (s * (by - ay) + t * (cy - by))
  return bottom ? Math.max(0, Math.min(1, t - (gx * sx + gy * sy) / bottom)) : t
}
