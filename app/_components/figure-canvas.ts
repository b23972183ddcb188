import type { MotionFile } from '@/lib/figure/motion/motion-file'
import { unpackPath } from '@/lib/figure/motion/packed-path'

/** Draws the frames of a movement on a canvas, each only when it is another one than before. */
export class FigureCanvas {
  private readonly paths: (Path2D | undefined)[] = []
  private drawn = -1

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly file: MotionFile,
  ) {}

  /** As many pixels as the picture has on this screen. */
  fit() {
    const [, , width, height] = this.file.box
    const { offsetWidth, offsetHeight } = this.canvas
    const scale = Math.min(offsetWidth / width, offsetHeight / height) * devicePixelRatio
    this.canvas.width = Math.max(1, Math.round(width * scale))
    this.canvas.height = Math.max(1, Math.round(height * scale))
    this.drawn = -1
  }

  /** `share` of the way from start (0) to end (1). */
  draw(share: number) {
    const number = Math.round(share * (this.file.frames.length - 1))
    const pen = this.canvas.getContext('2d')
    if (number === this.drawn || !pen) return
    this.drawn = number
    this.canvas.dataset.frame = String(number)
    const [left, top, width] = this.file.box
    const scale = this.canvas.width / width
    pen.setTransform(1, 0, 0, 1, 0, 0)
    pen.clearRect(0, 0, this.canvas.width, this.canvas.height)
    pen.setTransform(scale, 0, 0, scale, -left * scale, -top * scale)
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
    const pairs = this.file.frames[number] ?? []
    for (let i = 0; i < pairs.length; i += 2) this.paint(pen, pairs[i] ?? 0, pairs[i + 1] ?? 0)
  }

  private paint(pen: CanvasRenderingContext2D, paintNumber: number, pathNumber: number) {
    const { fill, fillOpacity = 1, stroke, strokeWidth = 1, dash = [] } = this.file.paints[paintNumber] ?? {}
    const path = this.paths[pathNumber] ?? new Path2D(unpackPath(this.file.paths[pathNumber] ?? ''))
    this.paths[pathNumber] = path
    if (fill) {
      pen.globalAlpha = fillOpacity
      pen.fillStyle = fill
      pen.fill(path, 'evenodd')
      pen.globalAlpha = 1
    }
    if (stroke) {
      pen.strokeStyle = stroke
      pen.lineWidth = strokeWidth
      pen.setLineDash(dash)
      pen.stroke(path)
    }
  }
}
