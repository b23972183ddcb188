import type { Worker } from 'node:worker_threads'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { DrawingWorker, type Drawn } from './drawing-worker'
import { FairQueue } from './fair-queue'
import type { HandoutOptions } from './handout-options'

export type LaneJob = { frozen: FrozenPlan; options: HandoutOptions; clinicId: string; cost: number }
type Waiting = LaneJob & { resolve(drawn: Drawn): void; reject(error: Error): void }

export type LaneOptions = {
  workers: number
  patienceMs: number
  /** Whether threads stay when nothing waits; a large document leaves a large heap behind. */
  stay: boolean
  now: () => number
}

/** Threads that take the same kind of job from one fair queue. */
export class HandoutLane {
  private readonly queue = new FairQueue<Waiting>()
  /** The thread that drew last is taken first, so that no more are started than are needed. */
  private readonly idle: DrawingWorker[]
  private readonly all: readonly DrawingWorker[]
  private openCost = 0
  /** Milliseconds that one unit of cost took of late. */
  private pace = 4

  constructor(
    start: () => Worker,
    private readonly options: LaneOptions,
  ) {
    this.all = Array.from({ length: options.workers }, () => new DrawingWorker(start, options.patienceMs))
    this.idle = [...this.all]
  }

  add(job: LaneJob): Promise<Drawn> {
    this.openCost += job.cost
    return new Promise((resolve, reject) => {
      this.queue.push(job.clinicId, { ...job, resolve, reject })
      this.begin()
    })
  }

  /** Seconds until what waits and runs now is likely drawn. */
  secondsLeft(): number {
    const seconds = (this.openCost * this.pace) / this.options.workers / 1000
    return Math.min(Math.max(Math.ceil(seconds), 1), 120)
  }

  /** Ends the threads; what waits and what is being drawn is refused. */
  async close(): Promise<void> {
    for (let job = this.queue.shift(); job; job = this.queue.shift())
      job.reject(new Error('The handout worker was stopped.'))
    for (const worker of this.all) await worker.close()
  }

  private begin(): void {
    while (this.idle.length > 0) {
      const job = this.queue.shift()
      if (!job) return
      const worker = this.idle.pop()
      if (worker) void this.draw(worker, job)
    }
  }

  private async draw(worker: DrawingWorker, job: Waiting): Promise<void> {
    const began = this.options.now()
    try {
      job.resolve(await worker.draw(job.frozen, job.options))
      this.pace += ((this.options.now() - began) / Math.max(job.cost, 1) - this.pace) / 4
    } catch (error) {
      job.reject(error instanceof Error ? error : new Error(String(error)))
    }
    this.openCost -= job.cost
    this.idle.push(worker)
    if (!this.options.stay && this.queue.size === 0) await worker.close()
    this.begin()
  }
}
