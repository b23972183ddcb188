import type { Worker } from 'node:worker_threads'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import type { HandoutAnswer } from './handout-job'
import type { HandoutOptions } from './handout-options'

export type Drawn = { bytes: Uint8Array; problems: string[]; missing: string[] }
type Running = {
  id: number
  resolve(drawn: Drawn): void
  reject(error: Error): void
  timer: NodeJS.Timeout
}

/** One thread that draws one handout at a time; it is started with a job, and anew after it died or hung. */
export class DrawingWorker {
  private worker: Worker | null = null
  private running: Running | null = null
  private lastId = 0

  constructor(
    private readonly start: () => Worker,
    private readonly patienceMs: number,
  ) {}

  /** Draws one handout. Rejects when the thread ends, or hangs longer than its patience, or refuses the plan. */
  draw(frozen: FrozenPlan, options: HandoutOptions): Promise<Drawn> {
    return new Promise((resolve, reject) => {
      this.worker ??= this.open()
      this.lastId += 1
      const id = this.lastId
      const timer = setTimeout(() => this.giveUp(), this.patienceMs)
      timer.unref()
      this.running = { id, resolve, reject, timer }
      this.worker.ref()
      this.worker.postMessage({ id, frozen, options })
    })
  }

  /** Ends the thread; what it draws is refused. */
  async close(): Promise<void> {
    const { worker } = this
    this.worker = null
    this.fail(new Error('The handout worker was stopped.'))
    await worker?.terminate()
  }

  private open(): Worker {
    const worker = this.start()
    const lose = (error: Error) => {
      if (this.worker !== worker) return
      this.worker = null
      this.fail(error)
    }
    worker.on('message', (answer: HandoutAnswer) => this.settle(answer))
    worker.on('error', (error) => lose(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => lose(new Error('The handout worker ended.')))
    return worker
  }

  private settle(answer: HandoutAnswer): void {
    const { running } = this
    if (running?.id !== answer.id) return
    this.running = null
    clearTimeout(running.timer)
    // An idle thread must not keep a finished command line alive.
    this.worker?.unref()
    if ('bytes' in answer) running.resolve(answer)
    else running.reject(answer.range ? new RangeError(answer.error) : new Error(answer.error))
  }

  private giveUp(): void {
    const { worker } = this
    this.worker = null
    void worker?.terminate()
    this.fail(new Error(`A handout was not drawn within ${this.patienceMs / 1000} seconds.`))
  }

  private fail(error: Error): void {
    const { running } = this
    this.running = null
    clearTimeout(running?.timer)
    running?.reject(error)
  }
}
