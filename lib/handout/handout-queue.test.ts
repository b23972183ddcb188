import { EventEmitter } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { describe, expect, it, vi } from 'vitest'
import { toSamplePlan } from './fixtures/sample-plan'
import type { HandoutJob } from './handout-job'
import { HandoutQueue } from './handout-queue'

/** A worker of which the test decides when it answers and when it dies. */
class TestWorker extends EventEmitter {
  jobs: HandoutJob[] = []
  ref = vi.fn()
  unref = vi.fn()
  terminate = vi.fn(async () => 0)
  postMessage(job: HandoutJob) {
    this.jobs.push(job)
  }
  answer(index = 0) {
    const job = this.jobs[index]
    if (job) this.emit('message', { id: job.id, bytes: new Uint8Array([index]), problems: [] })
  }
}

function open(limit = 2) {
  const workers: TestWorker[] = []
  const start = () => {
    const worker = new TestWorker()
    workers.push(worker)
    // What the queue uses of a worker is all here.
    return worker as EventEmitter as Worker
  }
  return { workers, queue: new HandoutQueue(start, limit) }
}
const plan = toSamplePlan()

describe('HandoutQueue', () => {
  it('answers each job with its own handout and lets the program end when idle', async () => {
    const { queue, workers } = open()
    const [one, two] = [queue.run(plan, {}), queue.run(plan, { grey: true })]
    workers[0]?.answer(1)
    workers[0]?.answer(0)
    expect((await one).bytes).toEqual(new Uint8Array([0]))
    expect((await two).bytes).toEqual(new Uint8Array([1]))
    expect(workers).toHaveLength(1)
    expect(workers[0]?.unref).toHaveBeenCalledTimes(1)
  })

  it('refuses more than its limit and takes jobs again afterwards', async () => {
    const { queue, workers } = open(1)
    const first = queue.run(plan, {})
    await expect(queue.run(plan, {})).rejects.toMatchObject({ name: 'BusyError', retryAfterSeconds: 5 })
    workers[0]?.answer()
    await first
    expect(queue.size).toBe(0)
    const next = queue.run(plan, {})
    workers[0]?.answer(1)
    await expect(next).resolves.toMatchObject({ problems: [] })
  })

  it('rejects what a dead worker held and starts another for the next job', async () => {
    const { queue, workers } = open()
    const lost = queue.run(plan, {})
    workers[0]?.emit('exit', 1)
    await expect(lost).rejects.toThrow('ended')
    const next = queue.run(plan, {})
    expect(workers).toHaveLength(2)
    workers[1]?.answer()
    await expect(next).resolves.toMatchObject({ problems: [] })
  })

  it('stops a worker that hangs', async () => {
    vi.useFakeTimers()
    const { queue, workers } = open()
    const hanging = expect(queue.run(plan, {})).rejects.toThrow('60 seconds')
    await vi.advanceTimersByTimeAsync(60_000)
    await hanging
    expect(workers[0]?.terminate).toHaveBeenCalled()
    vi.useRealTimers()
  })

  it('passes on what the drawing refused', async () => {
    const { queue, workers } = open()
    const refused = queue.run(plan, {})
    workers[0]?.emit('message', { id: 1, error: 'The plan names x, but was frozen without it.', range: true })
    await expect(refused).rejects.toBeInstanceOf(RangeError)
  })
})
