import { type Point, traceBorders } from './cracks'
import { fitCurve, smooth } from './fit'
import { loopPath } from './loops'
import { curvePath } from './path-data'

/** A picture of numbers, of which the area below 0 is wanted. */
export interface Levels {
  width: number
  height: number
  /** The level at a cell; above 0 outside. */
  levelAt: (x: number, y: number) => number
  /** Whether the level means something here; its border is covered by an outline. */
  insideAt?: (x: number, y: number) => boolean
}

interface MaskOptions {
  /** Pixels of the picture for one cell. */
  step: number
  smoothing: number
  error: number
  /** Loose outlines with fewer points are left out. */
  shortest: number
}

/** The outline of where the level is below 0, as path data in picture pixels; '' when nowhere. */
export function traceMask(levels: Levels, options: MaskOptions): string {
  const { width, height, levelAt, insideAt } = levels
  const bits = new Int32Array(width * height)
  let any = false
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((!insideAt || insideAt(x, y)) && levelAt(x, y) < 0) {
        bits[y * width + x] = 1
        any = true
      }
  if (!any) return ''
  const refine = (ax: number, ay: number, bx: number, by: number) => {
    if (ax < 0 || ay < 0 || bx >= width || by >= height) return 0.5
    if (insideAt && (!insideAt(ax, ay) || !insideAt(bx, by))) return 0.5
    const a = levelAt(ax, ay)
    const b = levelAt(bx, by)
    return Math.max(0.05, Math.min(0.95, a / (a - b || 1e-6)))
  }
  const arcs = traceBorders(width, height, bits, refine, () => 0).filter(
    (arc) => !arc.closed || arc.points.length >= options.shortest,
  )
  const curves = arcs.map((arc) => {
    const points = arc.points.map((p): Point => [p[0] * options.step, p[1] * options.step])
    return fitCurve(smooth(points, arc.closed, options.smoothing), options.error)
  })
  if (arcs.every((arc) => arc.closed)) return curves.map((c) => curvePath(c, true)).join('')
  return loopPath(arcs, curves, (label) => label, 1)
}
