import { describe, expect, it, vi } from 'vitest'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { estimateCost, largeCost, mostCost } from './estimate-cost'
import { toSamplePlan } from './fixtures/sample-plan'
import { settle, toTestWorkers } from './fixtures/test-worker'
import { HandoutPool } from './handout-pool'

const small = toSamplePlan()
const phase = (number: number, lines: number, note = '') => ({
  id: `p${number}`,
  title: `Phase ${number}`,
  items: Array.from({ length: lines }, (_, index) => ({
    id: `${number}-${index}`,
    slug: 'bridge',
    dosage: { sets: 2, reps: 10 },
    ...(note ? { note } : {}),
  })),
})
const toPlan = (phases: number, lines: number, note = ''): FrozenPlan => ({
  ...small,
  content: { ...small.content, phases: Array.from({ length: phases }, (_, n) => phase(n, lines, note)) },
})
const large = toPlan(12, 100)

function open(workers = 1) {
  const test = toTestWorkers()
  let time = 0
  const pool = new HandoutPool(test.start, { workers, now: () => time })
  const pass = (ms: number) => {
    time += ms
  }
  return { ...test, pool, pass }
}

describe('what a handout costs', () => {
  it('grows with lines, pictures, words and printed phases', () => {
    const one = estimateCost(toPlan(3, 10), {}).cost
    expect(estimateCost(toPlan(3, 10), { phases: 'all' })).toMatchObject({ phases: 3 })
    expect(estimateCost(toPlan(3, 10), { phases: 'all' }).cost).toBeGreaterThan(2.9 * one)
    expect(estimateCost(toPlan(3, 10, 'x'.repeat(1000)), {}).cost).toBeGreaterThan(one + 19)
    const figure = { start: '/a.svg', end: '/b.svg', width: 1, height: 1, sided: false }
    const bridge = small.items.bridge as NonNullable<FrozenPlan['items'][string]>
    const drawn = { ...toPlan(3, 10), items: { ...small.items, bridge: { ...bridge, figure } } }
    expect(estimateCost(drawn, {}).cost).toBe(one + 20)
  })

  it('lets the usual pass as usual, twelve phases of a hundred lines as large, and any single phase', () => {
    expect(estimateCost(toPlan(4, 15), { phases: 'all' }).cost).toBeLessThan(largeCost)
    const { cost } = estimateCost(large, { phases: 'all' })
    expect(cost > largeCost && cost < mostCost).toBe(true)
    expect(estimateCost(toPlan(1, 200, 'x'.repeat(2000)), {}).cost).toBeLessThan(mostCost)
  })

  it('refuses more than one document holds, and says what to do instead', async () => {
    const { pool } = open()
    const whole = pool.run(toPlan(12, 200, 'x'.repeat(500)), { phases: 'all' }, 'a')
    await expect(whole).rejects.toMatchObject({
      name: 'InputError',
      message: 'All 12 phases are more than one document can hold. Print one phase at a time.',
    })
    expect(pool.size).toBe(0)
  })
})

describe('HandoutPool', () => {
  it('does not let a small page wait behind a large document, nor start a thread it does not need', async () => {
    const { pool, workers } = open()
    const big = pool.run(large, { phases: 'all' }, 'a')
    const page = pool.run(small, {}, 'b')
    expect(workers.map(({ jobs }) => jobs.length)).toEqual([1, 1])
    workers[1]?.answer()
    await page
    const next = pool.run(small, {}, 'b')
    expect(workers).toHaveLength(2)
    workers[1]?.answer()
    await next
    workers[0]?.answer()
    await big
    await settle()
    // A large document's heap is given back; the thread for pages stays, and lets the program end.
    expect(workers.map(({ terminate }) => terminate.mock.calls.length)).toEqual([1, 0])
    expect(workers[1]?.unref).toHaveBeenCalled()
  })

  it('draws for waiting clinics in turn', async () => {
    const { pool, workers } = open()
    const order: string[] = []
    const run = (clinicId: string, name: string) =>
      pool.run(small, { link: name }, clinicId).then(() => order.push(name))
    const all = [run('a', 'a1'), run('a', 'a2'), run('a', 'a3'), run('b', 'b1')]
    for (let answers = 0; answers < 4; answers += 1) {
      await settle()
      workers[0]?.answer()
    }
    await Promise.all(all)
    expect(order).toEqual(['a1', 'a2', 'b1', 'a3'])
  })

  it('refuses a clinic its thirteenth, another clinic not, and says how long the queue will take', async () => {
    const { pool, workers, pass } = open()
    const first = pool.run(small, {}, 'a')
    pass(9_000)
    workers[0]?.answer()
    await first
    await settle()
    const eleven = Array.from({ length: 12 }, () => pool.run(small, {}, 'a'))
    const refused = await pool.run(small, {}, 'a').catch((error: unknown) => error)
    expect(refused).toMatchObject({ name: 'BusyError' })
    const { retryAfterSeconds } = refused as { retryAfterSeconds: number }
    expect(retryAfterSeconds).toBeGreaterThan(10)
    expect(retryAfterSeconds).toBeLessThanOrEqual(120)
    const other = pool.run(small, {}, 'b')
    expect(pool.size).toBe(13)
    for (let answers = 0; answers < 13; answers += 1) {
      await settle()
      workers[0]?.answer()
    }
    await Promise.all([...eleven, other])
    expect(pool.size).toBe(0)
  })

  it('rejects what a dead thread held alone, and starts another for what waits', async () => {
    const { pool, workers } = open()
    const lost = pool.run(small, {}, 'a')
    const waiting = pool.run(small, {}, 'b')
    workers[0]?.emit('exit', 1)
    await expect(lost).rejects.toThrow('ended')
    await settle()
    expect(workers).toHaveLength(2)
    workers[1]?.answer()
    await expect(waiting).resolves.toMatchObject({ problems: [] })
  })

  it('stops a thread that hangs, one minute after its job began', async () => {
    vi.useFakeTimers()
    const { pool, workers } = open()
    const hanging = expect(pool.run(small, {}, 'a')).rejects.toThrow('60 seconds')
    const waiting = pool.run(small, {}, 'b')
    await vi.advanceTimersByTimeAsync(60_000)
    await hanging
    expect(workers[0]?.terminate).toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(59_000)
    workers[1]?.answer()
    await expect(waiting).resolves.toMatchObject({ problems: [] })
    vi.useRealTimers()
  })

  it('passes on what the drawing refused', async () => {
    const { pool, workers } = open()
    const refused = pool.run(small, {}, 'a')
    workers[0]?.emit('message', { id: 1, error: 'The plan names x, but was frozen without it.', range: true })
    await expect(refused).rejects.toBeInstanceOf(RangeError)
  })
})
