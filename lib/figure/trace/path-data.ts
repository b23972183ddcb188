import type { Point } from './cracks'
import type { Bezier } from './fit'

/** A number with at most one decimal, as short as it can be written. */
export function shortNumber(value: number): string {
  const text = String(Math.round(value * 10) / 10)
  if (text === '-0') return '0'
  if (text.startsWith('0.')) return text.slice(1)
  return text.startsWith('-0.') ? `-${text.slice(2)}` : text
}

const joinNumbers = (tenths: readonly number[]) =>
  tenths
    .map((n) => shortNumber(n / 10))
    .map((text, i) => (i > 0 && !text.startsWith('-') ? ` ${text}` : text))
    .join('')

/**
 * Writes SVG path data with relative, rounded coordinates. Rounding is of absolute positions, so that errors do
 * not add up; straight pieces become lines.
 */
export class PathWriter {
  private text = ''
  private x = 0
  private y = 0

  /** Starts a new sub-path. */
  moveTo(p: Point): this {
    this.x = Math.round(p[0] * 10)
    this.y = Math.round(p[1] * 10)
    this.text += `M${joinNumbers([this.x, this.y])}`
    return this
  }

  lineTo(p: Point): this {
    const dx = Math.round(p[0] * 10) - this.x
    const dy = Math.round(p[1] * 10) - this.y
    if (dx !== 0 || dy !== 0) this.text += `l${joinNumbers([dx, dy])}`
    this.x += dx
    this.y += dy
    return this
  }

  /** Continues along curves that begin where the pen is. */
  curves(curves: readonly Bezier[], backwards = false): this {
    const ordered = backwards ? curves.map((b): Bezier => [b[3], b[2], b[1], b[0]]).reverse() : curves
    for (const b of ordered) this.curveTo(b)
    return this
  }

  /** A line of its own. */
  line(curves: readonly Bezier[]): this {
    const first = curves[0]
    return first ? this.moveTo(first[0]).curves(curves) : this
  }

  close(): this {
    this.text += 'Z'
    return this
  }

  toString(): string {
    return this.text
  }

  private curveTo(b: Bezier) {
    const { x, y } = this
    const r = (p: Point) => [Math.round(p[0] * 10) - x, Math.round(p[1] * 10) - y] as const
    const [x1, y1] = r(b[1])
    const [x2, y2] = r(b[2])
    const [dx, dy] = r(b[3])
    if (x1 === 0 && y1 === 0 && x2 === 0 && y2 === 0 && dx === 0 && dy === 0) return
    const bend = Math.abs(x1 * dy - y1 * dx) + Math.abs(x2 * dy - y2 * dx)
    const span = Math.sqrt(dx * dx + dy * dy)
    if (span > 0 && bend / span < 1.2 && x1 * dx + y1 * dy >= 0) this.text += `l${joinNumbers([dx, dy])}`
    else this.text += `c${joinNumbers([x1, y1, x2, y2, dx, dy])}`
    this.x += dx
    this.y += dy
  }
}

/** The path of connected curves. */
export function curvePath(curves: readonly Bezier[], closed = false): string {
  const first = curves[0]
  if (!first) return ''
  const pen = new PathWriter().moveTo(first[0]).curves(curves)
  return (closed ? pen.close() : pen).toString()
}
