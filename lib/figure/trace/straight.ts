import type { Point } from './cracks'
import type { Bezier } from './fit'

/** Straight pieces through the points, none of which lies farther away than `error` pixels (Douglas–Peucker). */
export function fitStraight(points: readonly Point[], error: number): Bezier[] {
  const kept = [0]
  divide(points, 0, points.length - 1, error, kept)
  const out: Bezier[] = []
  for (let i = 1; i < kept.length; i++) {
    const [a, b] = [points[kept[i - 1] ?? 0], points[kept[i] ?? 0]]
    if (a && b) out.push([a, a, b, b])
  }
  return out
}

/** Adds the corners after `from` up to `to`, in order. */
function divide(points: readonly Point[], from: number, to: number, error: number, kept: number[]) {
  const farthest = findFarthest(points, from, to)
  if (farthest.distance > error) {
    divide(points, from, farthest.index, error, kept)
    divide(points, farthest.index, to, error, kept)
  } else kept.push(to)
}

function findFarthest(points: readonly Point[], from: number, to: number) {
  const [a, b] = [points[from] ?? [0, 0], points[to] ?? [0, 0]]
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const length = Math.sqrt(dx * dx + dy * dy)
  let distance = 0
  let index = from
  for (let i = from + 1; i < to; i++) {
    const [x, y] = points[i] ?? a
    const off =
      length > 0
        ? Math.abs((x - a[0]) * dy - (y - a[1]) * dx) / length
        : Math.sqrt((x - a[0]) ** 2 + (y - a[1]) ** 2)
    if (off > distance) {
      distance = off
      index = i
    }
  }
  return { distance, index }
}
