import type { FigureFrame } from './figure-frame'
import { type SvgOptions, toSvg } from './svg'

export interface SheetCell {
  frame: FigureFrame
  label?: string
  mirrored?: boolean
}

export interface SheetOptions extends Omit<SvgOptions, 'mirrored' | 'title'> {
  columns: number
  /** Size of one cell, pixels. */
  width: number
  height: number
}

const gap = 10
const labelHeight = 16

/** Many frames side by side in one SVG, each as large as its cell allows. */
export function toContactSheet(cells: readonly SheetCell[], options: SheetOptions): string {
  const { columns, width, height } = options
  const labelled = cells.some((cell) => cell.label)
  const rowHeight = height + gap + (labelled ? labelHeight : 0)
  const total = {
    width: columns * (width + gap) + gap,
    height: Math.ceil(cells.length / columns) * rowHeight + gap,
  }
  const body = cells.map((cell, i) => {
    const x = gap + (i % columns) * (width + gap)
    const y = gap + Math.floor(i / columns) * rowHeight
    const svg = toSvg(cell.frame, { ...options, mirrored: cell.mirrored }).replace(
      '<svg ',
      `<svg x="${x}" y="${y + (labelled ? labelHeight : 0)}" width="${width}" height="${height}" `,
    )
    const text = cell.label
      ? `<text x="${x}" y="${y + 11}" font-family="DejaVu Sans, sans-serif" font-size="11" fill="#27313a">${cell.label}</text>\n`
      : ''
    return text + svg
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${total.width} ${total.height}" width="${total.width}" height="${total.height}">\n${body.join('')}</svg>\n`
}
