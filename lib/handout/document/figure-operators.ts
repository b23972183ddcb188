import { deflateSync } from 'node:zlib'
import type { FigureFrame } from '@/lib/figure/frame/figure-frame'
import { type FigurePainter, paintFigure } from '@/lib/figure/frame/paint-figure'
import { toGrey } from '@/lib/figure/frame/to-grey'
import { toPathOperators } from './path-operators'
import { toRgb } from './to-rgb'

/** A drawing as a PDF says it, in its own units, packed; and the opacities it paints with. */
export type FigureOperators = { key: string; packed: Buffer; opacities: number[] }

const kept = new Map<string, FigureOperators>()
/** About 10 KB each. */
const most = 800

/**
 * Writes a drawing once per process, since the same ones are printed again and again. In grey its lines depend on how
 * large it is printed: `greySize` is points a unit, or null in colour.
 */
export function toFigureOperators(url: string, frame: FigureFrame, greySize: number | null): FigureOperators {
  const key = greySize === null ? url : `${url} ${greySize.toFixed(3)}`
  const operators = kept.get(key) ?? write(key, greySize === null ? frame : toGrey(frame, 1 / greySize))
  if (kept.size >= most) kept.clear()
  kept.set(key, operators)
  return operators
}

function write(key: string, frame: FigureFrame): FigureOperators {
  const writer = new OperatorWriter()
  const { width, height } = frame
  paintFigure(writer, frame, { x: 0, y: 0, width, height })
  return { key, packed: deflateSync(writer.out.join('\n')), opacities: [...writer.opacities] }
}

/** Name of a graphics state that paints with this opacity. */
export function toStateName(opacity: number): string {
  return `O${Math.round(opacity * 100)}`
}

/** Takes down as operators what a painter is told. */
class OperatorWriter implements FigurePainter {
  readonly out: string[] = []
  readonly opacities = new Set<number>()
  private pending = ''

  save = () => this.out.push('q')
  restore = () => this.out.push('Q')
  translate = (x: number, y: number) => this.out.push(`1 0 0 1 ${x} ${y} cm`)
  scale = (x: number, y: number) => this.out.push(`${x} 0 0 ${y} 0 0 cm`)
  lineCap = () => this.out.push('1 J')
  lineJoin = () => this.out.push('1 j')
  lineWidth = (width: number) => this.out.push(`${width} w`)
  dash = (length: number, { space }: { space: number }) => this.out.push(`[${length} ${space}] 0 d`)
  undash = () => this.out.push('[] 0 d')
  path = (data: string) => {
    this.pending = toPathOperators(data)
  }
  fill = (color: string) => this.out.push(`${toRgb(color)} rg`, this.pending, 'f*')
  stroke = (color: string) => this.out.push(`${toRgb(color)} RG`, this.pending, 'S')
  fillOpacity = (opacity: number) => {
    if (opacity === 1 && this.opacities.size === 0) return
    this.opacities.add(opacity)
    this.out.push(`/${toStateName(opacity)} gs`)
  }
}
