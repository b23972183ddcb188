import type { Worker } from 'node:worker_threads'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { BusyError } from './busy-error'
import type { HandoutAnswer } from './handout-job'
import type { HandoutOptions } from './handout-options'

type Drawn = { bytes: Uint8Array; problems: string[] }
type Waiting = { resolve(drawn: Drawn): void; reject(error: Error): void; timer?: NodeJS.Timeout }

/** Far above the slowest handout; a job that takes longer hangs. */
const patience = 60_000

/** Hands jobs to one worker, which draws them one after another; a worker that dies is started again with the next job. */
export class HandoutQueue {
  private worker: Worker | null = null
  private nextId = 1
  private readonly waiting = new Map<number, Waiting>()

  constructor(
    private readonly start: () => Worker,
    private readonly limit: number,
  ) {}

  /** Jobs not yet answered. */
  get size(): number {
    return this.waiting.size
  }

  /** Draws one handout; rejects with BusyError when `limit` jobs are not yet answered. */
  run(frozen: FrozenPlan, options: HandoutOptions): Promise<Drawn> {
    if (this.waiting.size >= this.limit) return Promise.reject(new BusyError(5))
    const worker = this.worker ?? this.open()
    const id = this.nextId
    this.nextId += 1
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
      worker.ref()
      if (this.waiting.size === 1) this.watch()
      worker.postMessage({ id, frozen, options })
    })
  }

  /** Ends the worker; jobs not yet answered are refused. */
  async close(): Promise<void> {
    const { worker } = this
    this.fail(new Error('The handout worker was stopped.'))
    await worker?.terminate()
  }

  private open(): Worker {
    const worker = this.start()
    worker.on('message', (answer: HandoutAnswer) => this.settle(answer))
    worker.on('error', (error) => {
      if (this.worker === worker) this.fail(error instanceof Error ? error : new Error(String(error)))
    })
    worker.on('exit', () => {
      if (this.worker === worker) this.fail(new Error('The handout worker ended.'))
    })
    this.worker = worker
    return worker
  }

  private settle(answer: HandoutAnswer): void {
    const job = this.waiting.get(answer.id)
    this.waiting.delete(answer.id)
    clearTimeout(job?.timer)
    // An idle worker must not keep a finished command line alive.
    if (this.waiting.size === 0) this.worker?.unref()
    else this.watch()
    if (!job) return
    if ('bytes' in answer) job.resolve(answer)
    else job.reject(answer.range ? new RangeError(answer.error) : new Error(answer.error))
  }

  /** Jobs run in the order they came, so only the first one is being drawn. */
  private watch(): void {
    const [running] = this.waiting.values()
    if (!running || running.timer) return
    running.timer = setTimeout(() => {
      const { worker } = this
      this.fail(new Error(`A handout was not drawn within ${patience / 1000} seconds.`))
      void worker?.terminate()
    }, patience)
    running.timer.unref()
  }

  private fail(error: Error): void {
    this.worker = null
    const jobs = [...this.waiting.values()]
    this.waiting.clear()
    for (const { reject, timer } of jobs) {
      clearTimeout(timer)
      reject(error)
    }
  }
}
