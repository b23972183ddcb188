import type { Point } from '../trace/cracks'
import { lineLength } from '../trace/lines'

/** The point of a line at a distance from its beginning. */
export function pointAt(points: readonly Point[], distance: number): Point {
  let left = Math.max(0, distance)
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]]
    if (!a || !b) continue
    const step = Math.hypot(b[0] - a[0], b[1] - a[1])
    if (left <= step && step > 0)
      return [a[0] + ((b[0] - a[0]) * left) / step, a[1] + ((b[1] - a[1]) * left) / step]
    left -= step
  }
  return points.at(-1) ?? [0, 0]
}

/** The part of a line between two distances, as evenly spaced points. */
export function resample(points: readonly Point[], from: number, to: number, pieces: number): Point[] {
  return Array.from({ length: pieces + 1 }, (_, i) => pointAt(points, from + ((to - from) * i) / pieces))
}

/** The unit direction from a to b; upwards when they are one point. */
export function directionOf(a: Point, b: Point): Point {
  const span = Math.hypot(b[0] - a[0], b[1] - a[1])
  return span < 1e-6 ? [0, -1] : [(b[0] - a[0]) / span, (b[1] - a[1]) / span]
}

export const along = (p: Point, way: Point, by: number): Point => [p[0] + way[0] * by, p[1] + way[1] * by]

/** Draws a line on, straight in its last direction, until it is `least` long. */
export function lengthen(points: readonly Point[], least: number, bothWays: boolean): Point[] {
  const have = lineLength(points)
  if (have >= least) return points.slice()
  const more = (least - have) / (bothWays ? 2 : 1)
  const tip = pointAt(points, have)
  const ahead = along(tip, directionOf(pointAt(points, have * 0.6), tip), more)
  const first = pointAt(points, 0)
  const behind = along(first, directionOf(pointAt(points, have * 0.4), first), more)
  return bothWays ? [behind, ...points, ahead] : [...points, ahead]
}
