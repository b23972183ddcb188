import type { MotionFile } from '@/lib/figure/motion/motion-file'
import {
  isCountable,
  type MotionPart,
  type MotionTimeline,
  momentAt,
  type PrescribedTime,
  restsInHold,
  toMotionTimeline,
} from '@/lib/figure/motion/motion-timeline'
import { FigureCanvas } from './figure-canvas'

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
  private readonly figure: FigureCanvas
  private seconds = 0
  private last = 0
  private request = 0
  private running = false
  private seen = true

  constructor(
    private readonly canvas: HTMLCanvasElement,
    file: MotionFile,
    private readonly prescribed: PrescribedTime,
    private readonly repetitions: number,
    private readonly onMoment: (moment: PlaybackMoment) => void,
  ) {
    this.timeline = toMotionTimeline(prescribed, file.lowers)
    this.figure = new FigureCanvas(canvas, file)
  }

  start() {
    this.seconds = 0
    this.figure.fit()
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
    this.figure.draw(share)
    const rests = part === null || (part === 'hold' && restsInHold(this.prescribed))
    this.tell({ part, count: part === 'hold' && isCountable(this.prescribed) ? Math.ceil(left) : null })
    if (rests) this.pause()
    else this.request = requestAnimationFrame((next) => this.tick(next))
  }

  private tell(moment: PlaybackMoment) {
    if (moment.part === this.shown.part && moment.count === this.shown.count) return
    this.shown = moment
    this.onMoment(moment)
  }
}
