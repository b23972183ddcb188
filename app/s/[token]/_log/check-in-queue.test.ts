import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CheckIn } from '@/lib/adherence/check-in'
import { createCheckInQueue } from './check-in-queue'
import { indexedStore, type LinkStore, memoryStore } from './link-store'
import { keptOf, openQueue, shareLinkId, toCheckIn, toLocks, toServer } from './testing/open-queue'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('navigator', { locks: toLocks() })
})
afterEach(() => vi.unstubAllGlobals())

describe('createCheckInQueue', () => {
  it('sends at once when it can', async () => {
    const { server, send } = toServer()
    const { queue } = openQueue(send)
    const checkIn = toCheckIn(1)
    await queue.add(checkIn)
    expect(server.heard).toEqual([checkIn.id])
    expect(queue.read().waiting).toBe(0)
  })

  it('counts what is marked before anything is written or sent', async () => {
    const { send } = toServer()
    const { queue } = openQueue(send)
    const adding = queue.add(toCheckIn(1))
    expect(queue.read()).toMatchObject({ waiting: 1, entries: [{ sent: false }] })
    await adding
  })

  it('keeps what is marked offline and sends it later, once each and in order', async () => {
    const { server, send } = toServer()
    server.online = false
    const { queue } = openQueue(send)
    const marked = [toCheckIn(1), toCheckIn(2), toCheckIn(3)]
    for (const checkIn of marked) await queue.add(checkIn)
    expect(queue.read()).toMatchObject({ waiting: 3, stuck: true })
    server.online = true
    await Promise.all([queue.flush(), queue.flush()])
    await queue.flush()
    expect(server.heard).toEqual(marked.map(({ id }) => id))
    expect(queue.read()).toMatchObject({ waiting: 0, stuck: false })
  })

  it('sends what is marked while something else is on its way', async () => {
    const { server, send } = toServer()
    const { queue } = openQueue(send)
    const marked = [toCheckIn(1), toCheckIn(2), toCheckIn(3)]
    await Promise.all(marked.map((checkIn) => queue.add(checkIn)))
    expect(server.heard.toSorted()).toEqual(marked.map(({ id }) => id).toSorted())
    expect(queue.read()).toMatchObject({ waiting: 0, kept: 3 })
  })

  it('survives closing the page', async () => {
    const { server, send } = toServer()
    server.online = false
    const waiting = toCheckIn(2)
    await openQueue(send).queue.add(waiting)
    const reopened = openQueue(send).queue
    await reopened.flush()
    expect(reopened.read().entries).toEqual([{ checkIn: waiting, sent: false }])
    server.online = true
    await reopened.flush()
    expect(server.heard).toEqual([waiting.id])
  })

  it('asks to be sent for only once what waits is written down, and again when the page is opened', async () => {
    const { server, send } = toServer()
    server.online = false
    const waits = { checkIn: toCheckIn(1), sent: false }
    const { queue, left } = openQueue(send)
    await queue.add(waits.checkIn)
    expect(await Promise.all(left)).toEqual([[waits]])
    const reopened = openQueue(send)
    await reopened.queue.flush()
    expect(await Promise.all(reopened.left)).toEqual([[waits]])
  })

  it('sends once what two pages hold, and both know it', async () => {
    const { server, send } = toServer()
    server.online = false
    const one = openQueue(send)
    const other = openQueue(send)
    const marked = [toCheckIn(1), toCheckIn(2)]
    for (const checkIn of marked) await one.queue.add(checkIn)
    await other.queue.hear('entries')
    expect(other.queue.read()).toMatchObject({ waiting: 2 })
    server.online = true
    await Promise.all([one.queue.flush(), other.queue.flush()])
    await Promise.all([one.queue.hear('entries'), other.queue.hear('entries')])
    expect(server.heard).toEqual(marked.map(({ id }) => id))
    for (const { queue } of [one, other]) expect(queue.read()).toMatchObject({ waiting: 0, kept: 2 })
  })

  it('drops what the server refuses for good and goes on with the rest', async () => {
    const bad = toCheckIn(1)
    const { server, send } = toServer(({ id }) => (id === bad.id ? 'refused' : 'kept'))
    const { queue } = openQueue(send)
    await queue.add(bad)
    const good = toCheckIn(2)
    await queue.add(good)
    expect(server.heard).toEqual([bad.id, good.id])
    expect(queue.read()).toMatchObject({ refused: 1, waiting: 0 })
    expect(queue.read().entries).toHaveLength(1)
  })

  it('wipes what was kept when the link is dead, and takes nothing more', async () => {
    const { server, send } = toServer(() => 'ended')
    const { queue, store, told, wiped } = openQueue(send)
    await queue.add(toCheckIn(1))
    expect(queue.read()).toMatchObject({ ended: true, waiting: 0, entries: [] })
    expect([wiped(), told.at(-1), await keptOf(store)]).toEqual([1, 'ended', undefined])
    await queue.add(toCheckIn(2))
    expect(server.heard).toHaveLength(1)
  })

  it('works where nothing can be kept, and says so', async () => {
    const { server, send } = toServer()
    const queue = createCheckInQueue({
      open: async () => ({ store: memoryStore(), isKept: false, entries: [] }),
      send,
      note: () => () => undefined,
      lock: 'send',
      left: () => undefined,
      tell: () => undefined,
      wipe: () => undefined,
    })
    await queue.add(toCheckIn(1))
    expect(queue.read()).toMatchObject({ unkept: true, waiting: 0, kept: 1 })
    expect(server.heard).toHaveLength(1)
  })

  it('goes on in memory when the phone is full, and loses nothing of before', async () => {
    const { server, send } = toServer()
    server.online = false
    const kept = indexedStore(shareLinkId)
    let isFull = false
    const store: LinkStore = {
      ...kept,
      change: (key, to) =>
        isFull ? Promise.reject(new DOMException('Full', 'QuotaExceededError')) : kept.change(key, to),
    }
    const { queue } = openQueue(send, store)
    const marked = [toCheckIn(1), toCheckIn(2)]
    await queue.add(marked[0] as CheckIn)
    isFull = true
    await queue.add(marked[1] as CheckIn)
    expect(queue.read()).toMatchObject({ unkept: true, waiting: 2 })
    server.online = true
    await queue.flush()
    expect(server.heard).toEqual(marked.map(({ id }) => id))
    expect(queue.read().waiting).toBe(0)
  })

  it('keeps no note on the phone once the server has it', async () => {
    const { server, send } = toServer()
    const { queue, store } = openQueue(send)
    server.online = false
    const { itemId: _, ...rest } = toCheckIn(1)
    await queue.add({ ...rest, body: { about: 'day', pain: 2, note: 'a long walk' } })
    expect(JSON.stringify(await keptOf(store))).toContain('a long walk')
    server.online = true
    await queue.flush()
    expect(JSON.stringify(await keptOf(store))).toContain('"pain":2')
    expect(JSON.stringify(await keptOf(store))).not.toContain('a long walk')
    expect(queue.read().written.map(({ body }) => body)).toEqual([
      { about: 'day', pain: 2, note: 'a long walk' },
    ])
  })

  it('waits while the link is paused, says so, and sends the rest when it is over', async () => {
    const { server, send } = toServer(() => 'paused')
    const { queue } = openQueue(send)
    await queue.add(toCheckIn(1))
    expect(queue.read()).toMatchObject({ paused: true, stuck: false, waiting: 1, kept: 0 })
    server.answer = () => 'kept'
    await queue.flush()
    expect(queue.read()).toMatchObject({ paused: false, waiting: 0, kept: 1 })
  })

  it('remembers when the clinic had it, and which exercises are no longer in the plan', async () => {
    const receivedAt = '2026-11-22T08:00:01.000Z'
    const { send } = toServer(() => 'kept', { receivedAt, lineGone: true })
    const { queue } = openQueue(send)
    await queue.add(toCheckIn(1))
    await queue.add(toCheckIn(2))
    expect(queue.read().entries.map((entry) => entry.receivedAt)).toEqual([receivedAt, receivedAt])
    expect(queue.read()).toMatchObject({ goneLines: ['bridge'], kept: 2 })
  })

  it('can be ended by what the page heard elsewhere', async () => {
    const { server, send } = toServer()
    server.online = false
    const { queue, store } = openQueue(send)
    await queue.add(toCheckIn(1))
    queue.end()
    expect(queue.read()).toMatchObject({ ended: true, waiting: 0 })
    expect(await keptOf(store)).toBeUndefined()
  })

  it('tells its listeners', async () => {
    const { send } = toServer()
    const { queue } = openQueue(send)
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
