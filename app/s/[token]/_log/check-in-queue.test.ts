import { describe, expect, it } from 'vitest'
import type { CheckIn } from '@/lib/adherence/check-in'
import { createCheckInQueue, type Outcome, type Sent } from './check-in-queue'

const now = new Date('2026-11-22T08:00:00Z')
const key = 'queue'

function toCheckIn(minute: number, day = '22'): CheckIn {
  return {
    id: crypto.randomUUID(),
    itemId: 'bridge',
    localDate: `2026-11-${day}`,
    loggedAt: `2026-11-${day}T07:${String(minute).padStart(2, '0')}:00.000Z`,
    body: { about: 'item', result: 'done' },
  }
}

function memoryStore() {
  const values = new Map<string, string>()
  return {
    values,
    getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, value: string) => void values.set(name, value),
    removeItem: (name: string) => void values.delete(name),
  }
}

/** A server that can be cut off, and remembers in which order it heard what. */
function toServer(answer: (checkIn: CheckIn) => Outcome = () => 'kept', more: Omit<Sent, 'outcome'> = {}) {
  const server = { online: true, heard: [] as string[], answer }
  const send = async (checkIn: CheckIn): Promise<Sent> => {
    if (!server.online) throw new TypeError('Failed to fetch')
    server.heard.push(checkIn.id)
    return { outcome: server.answer(checkIn), ...more }
  }
  return { server, send }
}

describe('createCheckInQueue', () => {
  it('sends at once when it can', async () => {
    const { server, send } = toServer()
    const queue = createCheckInQueue({ store: memoryStore(), key, send, now: () => now })
    const checkIn = toCheckIn(1)
    await queue.add(checkIn)
    expect(server.heard).toEqual([checkIn.id])
    expect(queue.read().waiting).toBe(0)
  })

  it('keeps what is marked offline and sends it later, once each and in order', async () => {
    const { server, send } = toServer()
    server.online = false
    const queue = createCheckInQueue({ store: memoryStore(), key, send, now: () => now })
    const marked = [toCheckIn(1), toCheckIn(2), toCheckIn(3)]
    for (const checkIn of marked) await queue.add(checkIn)
    expect(queue.read()).toMatchObject({ waiting: 3, stuck: true })
    server.online = true
    await Promise.all([queue.flush(), queue.flush()])
    await queue.flush()
    expect(server.heard).toEqual(marked.map(({ id }) => id))
    expect(queue.read()).toMatchObject({ waiting: 0, stuck: false })
  })

  it('survives closing the page, and forgets what was sent days ago', async () => {
    const store = memoryStore()
    const { server, send } = toServer()
    const old = createCheckInQueue({ store, key, send, now: () => new Date('2026-11-10T08:00:00Z') })
    await old.add(toCheckIn(1, '10'))
    server.online = false
    const waiting = toCheckIn(2, '11')
    await old.add(waiting)
    const reopened = createCheckInQueue({ store, key, send, now: () => now })
    expect(reopened.read().entries.map(({ checkIn }) => checkIn.id)).toEqual([waiting.id])
  })

  it('drops what the server refuses for good and goes on with the rest', async () => {
    const bad = toCheckIn(1)
    const { server, send } = toServer(({ id }) => (id === bad.id ? 'refused' : 'kept'))
    const queue = createCheckInQueue({ store: memoryStore(), key, send, now: () => now })
    await queue.add(bad)
    const good = toCheckIn(2)
    await queue.add(good)
    expect(server.heard).toEqual([bad.id, good.id])
    expect(queue.read()).toMatchObject({ refused: 1, waiting: 0 })
    expect(queue.read().entries).toHaveLength(1)
  })

  it('wipes what was kept when the link is dead, and takes nothing more', async () => {
    const store = memoryStore()
    const { server, send } = toServer(() => 'ended')
    const queue = createCheckInQueue({ store, key, send, now: () => now })
    await queue.add(toCheckIn(1))
    expect(queue.read()).toMatchObject({ ended: true, waiting: 0, entries: [] })
    expect(store.values.size).toBe(0)
    await queue.add(toCheckIn(2))
    expect(server.heard).toHaveLength(1)
  })

  it('works without a store, with a full one, and with one that holds something else', async () => {
    const { server, send } = toServer()
    const full = { ...memoryStore(), setItem: () => { throw new Error('QuotaExceededError') } } // biome-ignore format: one line
    const odd = memoryStore()
    odd.setItem(key, '{"not":"a queue"}')
    for (const store of [null, full, odd]) {
      const queue = createCheckInQueue({ store, key, send, now: () => now })
      await queue.add(toCheckIn(1))
      expect(queue.read().waiting).toBe(0)
    }
    expect(server.heard).toHaveLength(3)
  })

  it('keeps no note on the phone once the server has it', async () => {
    const store = memoryStore()
    const { server, send } = toServer()
    const queue = createCheckInQueue({ store, key, send, now: () => now })
    server.online = false
    const { itemId: _, ...rest } = toCheckIn(1)
    await queue.add({ ...rest, body: { about: 'day', pain: 2, note: 'a long walk' } })
    expect(store.values.get(key)).toContain('a long walk')
    server.online = true
    await queue.flush()
    expect(store.values.get(key)).toContain('"pain":2')
    expect(store.values.get(key)).not.toContain('a long walk')
    expect(queue.read().written.map(({ body }) => body)).toEqual([
      { about: 'day', pain: 2, note: 'a long walk' },
    ])
  })

  it('waits while the link is paused, says so, and sends the rest when it is over', async () => {
    const { server, send } = toServer(() => 'paused')
    const queue = createCheckInQueue({ store: memoryStore(), key, send, now: () => now })
    await queue.add(toCheckIn(1))
    expect(queue.read()).toMatchObject({ paused: true, stuck: false, waiting: 1, kept: 0 })
    server.answer = () => 'kept'
    await queue.flush()
    expect(queue.read()).toMatchObject({ paused: false, waiting: 0, kept: 1 })
  })

  it('remembers when the clinic had it, and which exercises are no longer in the plan', async () => {
    const receivedAt = '2026-11-22T08:00:01.000Z'
    const { send } = toServer(() => 'kept', { receivedAt, lineGone: true })
    const queue = createCheckInQueue({ store: memoryStore(), key, send, now: () => now })
    await queue.add(toCheckIn(1))
    await queue.add(toCheckIn(2))
    expect(queue.read().entries.map((entry) => entry.receivedAt)).toEqual([receivedAt, receivedAt])
    expect(queue.read()).toMatchObject({ goneLines: ['bridge'], kept: 2 })
  })

  it('can be ended by what the page heard elsewhere', async () => {
    const store = memoryStore()
    const { server, send } = toServer()
    server.online = false
    const queue = createCheckInQueue({ store, key, send, now: () => now })
    await queue.add(toCheckIn(1))
    queue.end()
    expect(queue.read()).toMatchObject({ ended: true, waiting: 0 })
    expect(store.values.size).toBe(0)
  })

  it('tells its listeners', async () => {
    const { send } = toServer()
    const queue = createCheckInQueue({ store: null, key, send, now: () => now })
    let told = 0
    const stop = queue.subscribe(() => {
      told += 1
    })
    await queue.add(toCheckIn(1))
    expect(told).toBe(2)
    stop()
    await queue.add(toCheckIn(2))
    expect(told).toBe(2)
  })
})
