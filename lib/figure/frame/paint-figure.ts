import type { FigureFrame, FigurePath } from './figure-frame'
import { toGrey } from './to-grey'

/** The part of a pdfkit document (the painter of a react-pdf <Canvas>) that a figure needs. */
export interface FigurePainter {
  save(): unknown
  restore(): unknown
  translate(x: number, y: number): unknown
  scale(x: number, y: number): unknown
  lineCap(style: 'round'): unknown
  lineJoin(style: 'round'): unknown
  lineWidth(width: number): unknown
  dash(length: number, options: { space: number }): unknown
  undash(): unknown
  fillOpacity(opacity: number): unknown
  path(d: string): unknown
  fill(color: string, rule: 'even-odd'): unknown
  stroke(color: string): unknown
}

export interface PaintOptions {
  mirrored?: boolean
  grey?: boolean
  lineScale?: number
}

/** Paints a frame as large as it fits into the middle of a box (points). */
export function paintFigure(
  painter: FigurePainter,
  frame: FigureFrame,
  box: { x: number; y: number; width: number; height: number },
  options: PaintOptions = {},
) {
  const size = Math.min(box.width / frame.width, box.height / frame.height)
  const shown = options.grey ? toGrey(frame, 1 / size) : frame
  painter.save()
  painter.translate(
    box.x + (box.width - frame.width * size) / 2,
    box.y + (box.height - frame.height * size) / 2,
  )
  painter.scale(size, size)
  if (options.mirrored) {
    painter.translate(frame.width, 0)
    painter.scale(-1, 1)
  }
  painter.lineCap('round')
  painter.lineJoin('round')
  for (const path of shown.paths) paintPath(painter, path, options.lineScale ?? 1)
  painter.restore()
}

function paintPath(painter: FigurePainter, path: FigurePath, lineScale: number) {
  if (path.fill) {
    painter.fillOpacity(path.fillOpacity ?? 1)
    painter.path(path.d)
    painter.fill(path.fill, 'even-odd')
    if (path.fillOpacity !== undefined) painter.fillOpacity(1)
  }
  if (!path.stroke) return
  painter.lineWidth((path.strokeWidth ?? 1) * lineScale)
  if (path.dash) painter.dash(path.dash[0], { space: path.dash[1] })
  painter.path(path.d)
  painter.stroke(path.stroke)
  if (path.dash) painter.undash()
}
