import type { MotionFile } from '@/lib/figure/motion/motion-file'
import {
  isCountable,
  type MotionPart,
  type MotionTimeline,
  momentAt,
  type PrescribedTime,
  toMotionTimeline,
} from '@/lib/figure/motion/motion-timeline'
import { unpackPath } from '@/lib/figure/motion/packed-path'

/** Longest step of the clock, so that a page that was away goes on where it was. */
const longestStep = 0.1

/** What is shown: a part of a repetition, null when the last is over, and the seconds to go of a hold that is counted. */
export interface PlaybackMoment {
  part: MotionPart | null
  count: number | null
}

/** Plays repetitions on a canvas: its clock runs only while it is asked to and the canvas can be seen. */
export class FigurePlayback {
  /** What was last told. */
  shown: PlaybackMoment = { part: null, count: null }
  private readonly timeline: MotionTimeline
  private readonly paths: (Path2D | undefined)[] = []
  private seconds = 0
  private last = 0
  private request = 0
  private running = false
  private seen = true
  private drawn = -1

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly file: MotionFile,
    private readonly prescribed: PrescribedTime,
    private readonly repetitions: number,
    private readonly onMoment: (moment: PlaybackMoment) => void,
  ) {
    this.timeline = toMotionTimeline(prescribed, file.lowers)
  }

  start() {
    this.seconds = 0
    this.fit()
    this.resume()
  }

  resume() {
    this.running = true
    this.schedule()
  }

  pause() {
    this.running = false
    cancelAnimationFrame(this.request)
  }

  /** Out of sight the clock stands still; `data-clock` says so to whoever looks from outside. */
  setSeen(seen: boolean) {
    this.seen = seen
    if (this.running) this.schedule()
  }

  private schedule() {
    cancelAnimationFrame(this.request)
    this.last = 0
    this.canvas.dataset.clock = this.seen ? 'runs' : 'stands'
    if (this.seen) this.request = requestAnimationFrame((now) => this.tick(now))
  }

  private tick(now: number) {
    if (this.last > 0) this.seconds += Math.min(longestStep, (now - this.last) / 1000)
    this.last = now
    const { part, share, left } = momentAt(this.timeline, this.seconds, this.repetitions)
    this.draw(share)
    this.tell({ part, count: part === 'hold' && isCountable(this.prescribed) ? Math.ceil(left) : null })
    if (part === null) this.pause()
    else this.request = requestAnimationFrame((next) => this.tick(next))
  }

  private tell(moment: PlaybackMoment) {
    if (moment.part === this.shown.part && moment.count === this.shown.count) return
    this.shown = moment
    this.onMoment(moment)
  }

  /** As many pixels as the picture has on this screen. */
  private fit() {
    const [, , width, height] = this.file.box
    const { offsetWidth, offsetHeight } = this.canvas
    const scale = Math.min(offsetWidth / width, offsetHeight / height) * devicePixelRatio
    this.canvas.width = Math.max(1, Math.round(width * scale))
    this.canvas.height = Math.max(1, Math.round(height * scale))
    this.drawn = -1
  }

  private draw(share: number) {
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
