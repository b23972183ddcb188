import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryStore } from './link-store'
import { keptOf, openQueue, toCheckIn, toLocks, toScores, toServer } from './testing/open-queue'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('navigator', { locks: toLocks() })
})
afterEach(() => vi.unstubAllGlobals())

describe('measures in the queue', () => {
  it('keeps answers to measures as it keeps ticks, sends them once, and of those sent the pains alone', async () => {
    const { server, send } = toServer()
    const { queue, store } = openQueue(send)
    server.online = false
    const said = toScores('8')
    expect(await queue.add(said)).toBe('waits')
    expect((await keptOf(store))?.map(({ checkIn }) => checkIn.id)).toEqual([said.id])
    server.online = true
    await Promise.all([queue.flush(), openQueue(send, store).queue.flush()])
    await queue.flush()
    expect(server.heard).toEqual([said.id])
    const [kept] = (await keptOf(store)) ?? []
    expect(kept).toMatchObject({ sent: true, checkIn: { body: { scores: [{ measure: 'NPRS' }] } } })
    expect(JSON.stringify(kept)).not.toContain('"number":"61"')
  })

  it('tells whoever answered measures that they were refused, and says so apart from ticks', async () => {
    const { send } = toServer(({ body }) => (body.about === 'measures' ? 'refused' : 'kept'))
    const { queue } = openQueue(send)
    expect(await queue.add(toScores('3'))).toBe('refused')
    expect(queue.read()).toMatchObject({ waiting: 0, refused: 0, refusedScores: 1 })
    expect(await queue.add(toCheckIn(1))).toBe('kept')
  })

  it('keeps no tick from the server for measures that it does not take now, nor later measures out of turn', async () => {
    for (const outcome of ['later', 'paused'] as const) {
      const { server, send } = toServer(({ body }) => (body.about === 'measures' ? outcome : 'kept'))
      const { queue } = openQueue(send, memoryStore())
      const [first, second, tick] = [toScores('3'), toScores('4'), toCheckIn(1)]
      await queue.add(first)
      await queue.add(second)
      server.heard = []
      expect(await queue.add(tick)).toBe('kept')
      expect(server.heard).toEqual([first.id, tick.id])
      expect(queue.read()).toMatchObject({
        waiting: 2,
        stuck: outcome === 'later',
        paused: outcome === 'paused',
      })
    }
  })

  it('wipes measures that wait when the link is dead', async () => {
    const { server, send } = toServer(() => 'ended')
    const { queue, store, wiped } = openQueue(send)
    server.online = false
    await queue.add(toScores('3'))
    server.online = true
    await queue.flush()
    expect([wiped(), await keptOf(store), queue.read().ended]).toEqual([1, undefined, true])
  })
})
