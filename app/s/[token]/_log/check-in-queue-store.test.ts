import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { indexedStore, type LinkStore, memoryStore } from './link-store'
import { keptOf, openQueue, shareLinkId, toCheckIn, toLocks, toServer } from './testing/open-queue'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('navigator', { locks: toLocks() })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const full = () => Promise.reject(new DOMException('Full', 'QuotaExceededError'))

describe('a store that fails', () => {
  it('takes nothing off the page, and refuses nothing, while it can not be read', async () => {
    const { server, send } = toServer()
    server.online = false
    const kept = indexedStore(shareLinkId)
    const store: LinkStore = { ...kept }
    const { queue } = openQueue(send, store)
    const high = { ...toCheckIn(1), body: { about: 'day' as const, pain: 8 } }
    await queue.add(high)
    store.get = () => Promise.reject(new DOMException('Connection lost', 'UnknownError'))
    await queue.hear('entries')
    expect(queue.read()).toMatchObject({ entries: [{ checkIn: high, sent: false }], refused: 0 })
    store.get = kept.get
    server.online = true
    await queue.flush()
    expect(server.heard).toEqual([high.id])
    expect(queue.read()).toMatchObject({ waiting: 0, refused: 0, kept: 1 })
  })

  it('that fills up while one is on its way loses none that is marked meanwhile, and calls none refused', async () => {
    const { server, send } = toServer()
    const kept = indexedStore(shareLinkId)
    const store: LinkStore = { ...kept }
    let answer = () => {}
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    const first = toCheckIn(1)
    const second = toCheckIn(2)
    const { queue } = openQueue(async (said) => {
      if (said.id === first.id) await answered
      return send(said)
    }, store)
    const adding = queue.add(first)
    await vi.waitFor(async () => expect(await keptOf(store)).toHaveLength(1))
    store.change = full
    const addingNext = queue.add(second)
    await vi.waitFor(() => expect(queue.read().unkept).toBe(true))
    answer()
    expect(await Promise.all([adding, addingNext])).toEqual(['kept', 'kept'])
    expect(new Set(server.heard)).toEqual(new Set([first.id, second.id]))
    expect(queue.read()).toMatchObject({ waiting: 0, refused: 0 })
    expect(queue.read().entries).toHaveLength(2)
  })

  it('and has no room for an answer keeps none of the next from the server', async () => {
    const { server, send } = toServer()
    server.online = false
    const store = memoryStore()
    const { queue } = openQueue(send, store)
    const [first, second] = [toCheckIn(1), toCheckIn(2)]
    await queue.add(first)
    await queue.add(second)
    server.online = true
    const { revise } = store
    store.revise = full
    await queue.flush()
    expect(server.heard).toEqual([first.id, second.id])
    expect(queue.read()).toMatchObject({ stuck: true, waiting: 2 })
    store.revise = revise
    await queue.flush()
    expect(queue.read()).toMatchObject({ stuck: false, waiting: 0, kept: 2 })
  })
})

it('a page that was put away knows what others sent and said meanwhile, though nobody tells it again', async () => {
  const { server, send } = toServer()
  server.online = false
  const away = openQueue(send).queue
  const marked = toCheckIn(1)
  await away.add(marked)
  server.online = true
  const other = openQueue(send).queue
  const high = { ...toCheckIn(2), body: { about: 'day' as const, pain: 8 } }
  await other.add(high)
  expect(away.read()).toMatchObject({ waiting: 1 })
  await away.flush()
  expect(away.read()).toMatchObject({ waiting: 0, kept: 1 })
  expect(away.read().entries.map(({ checkIn }) => checkIn.id)).toEqual([marked.id, high.id])
  expect(server.heard).toHaveLength(2)
})
