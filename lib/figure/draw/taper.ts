import type { Point } from '../trace/cracks'
import { fitCurve } from '../trace/fit'
import { PathWriter } from '../trace/path-data'

/**
 * A pen line as a filled outline that grows thin at its free ends. `width` and `fade` (how long the thinning
 * takes) are in pixels. '' for less than three points.
 */
export function taperedPath(
  points: readonly Point[],
  width: number,
  freeStart: boolean,
  freeEnd: boolean,
  fade: number,
): string {
  const kept: Point[] = []
  for (const p of points) {
    const last = kept.at(-1)
    if (!last || (p[0] - last[0]) ** 2 + (p[1] - last[1]) ** 2 > 0.16) kept.push(p)
  }
  if (kept.length < 3) return ''
  const along = measure(kept)
  const total = along.at(-1) ?? 0
  const length = Math.min(fade, total * (freeStart && freeEnd ? 0.5 : 0.85))
  const thin = (distance: number) => 0.28 + 0.72 * Math.sqrt(distance / length)
  const left: Point[] = []
  const right: Point[] = []
  kept.forEach((p, i) => {
    const before = kept[Math.max(0, i - 2)] ?? p
    const after = kept[Math.min(kept.length - 1, i + 2)] ?? p
    const dx = after[0] - before[0]
    const dy = after[1] - before[1]
    const size = Math.sqrt(dx * dx + dy * dy) || 1
    const here = along[i] ?? 0
    let share = 1
    if (freeStart && here < length) share = Math.min(share, thin(here))
    if (freeEnd && total - here < length) share = Math.min(share, thin(total - here))
    const half = (width * share) / 2
    left.push([p[0] - (dy / size) * half, p[1] + (dx / size) * half])
    right.unshift([p[0] + (dy / size) * half, p[1] - (dx / size) * half])
  })
  const pen = new PathWriter()
  const first = left[0]
  const turn = right[0]
  if (!first || !turn) return ''
  return pen
    .moveTo(first)
    .curves(fitCurve(left, 0.25))
    .lineTo(turn)
    .curves(fitCurve(right, 0.25))
    .close()
    .toString()
}

function measure(points: readonly Point[]): number[] {
  const out = [0]
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]]
    const step = a && b ? Math.sqrt((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2) : 0
    out.push((out[i - 1] ?? 0) + step)
  }
  return out
}
