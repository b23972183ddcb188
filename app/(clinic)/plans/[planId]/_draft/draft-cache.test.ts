import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { PlanContent } from '@/lib/plan/schema'
import { DraftCache } from './draft-cache'
import { applyEdit, openDraft } from './draft-state'

const stored = vi.hoisted(() => new Map<string, unknown>())
const keys = vi.hoisted(() => ({ held: null as CryptoKey | null }))

/** A browser's database, which Node has not. What the cache does with it is what is looked at. */
vi.mock('idb-keyval', () => ({
  createStore: () => 'store',
  get: async (name: string) => stored.get(name),
  set: async (name: string, value: unknown) => void stored.set(name, value),
  del: async (name: string) => void stored.delete(name),
  entries: async () => [...stored],
}))
vi.mock('@/app/_session/draft-key', () => ({ draftKey: async () => keys.held }))

const content = (title: string): PlanContent => ({ schemaVersion: 2, title, locale: 'en', phases: [] })
const saved = openDraft({ revision: 3, content: content('Hip') }, 0)
const typed = applyEdit(saved, 'renamed', content('Hip nerve pain'))

function newKey(): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', crypto.getRandomValues(new Uint8Array(32)), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ])
}

async function openCache(): Promise<DraftCache> {
  const cache = new DraftCache('ines', 'plan')
  await cache.open()
  return cache
}

const record = 'ines:plan:this-tab'

beforeEach(async () => {
  stored.clear()
  keys.held = await newKey()
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('sessionStorage', {
    getItem: () => 'this-tab',
    setItem: () => undefined,
    removeItem: () => undefined,
  })
})

describe('DraftCache', () => {
  it('keeps what the server does not have, sealed, and brings it back', async () => {
    const cache = await openCache()
    cache.keep(typed)
    await cache.settled()
    const bytes = JSON.stringify(
      [...stored].map(([name, value]) => [
        name,
        Buffer.from((value as { data: ArrayBuffer }).data).toString('latin1'),
      ]),
    )
    expect(bytes).toContain(record)
    expect(bytes).not.toContain('Hip')
    expect(await (await openCache()).read()).toMatchObject({
      base: { revision: 3 },
      content: { title: 'Hip nerve pain' },
      unsent: 1,
    })
  })

  it('keeps the newest of several changes', async () => {
    const cache = await openCache()
    cache.keep(typed)
    cache.keep(applyEdit(typed, 'renamed', content('Knee')))
    cache.keep(applyEdit(typed, 'renamed', content('Ankle')))
    await cache.settled()
    expect(await cache.read()).toMatchObject({ content: { title: 'Ankle' } })
  })

  it('keeps nothing once the server has it', async () => {
    const cache = await openCache()
    cache.keep(typed)
    await cache.settled()
    cache.keep(saved)
    await cache.settled()
    expect(stored.size).toBe(0)
  })

  it('removes what another key sealed', async () => {
    const cache = await openCache()
    cache.keep(typed)
    await cache.settled()
    keys.held = await newKey()
    expect(await (await openCache()).read()).toBeUndefined()
    expect(stored.size).toBe(0)
  })

  it('writes nothing unsealed, leaves what it can’t open yet, and seals anew when there is a key', async () => {
    const cache = await openCache()
    const held = keys.held
    keys.held = null
    cache.keep(typed)
    await cache.settled()
    expect(stored.size).toBe(0)
    keys.held = held
    cache.renew()
    await cache.settled()
    keys.held = null
    expect(await cache.read()).toBeUndefined()
    expect(stored.size).toBe(1)
  })

  it('takes up a draft that was kept before there was a key', async () => {
    stored.set(record, { ...typed, undo: [], redo: [] })
    expect(await (await openCache()).read()).toMatchObject({ content: { title: 'Hip nerve pain' } })
  })

  it('is held by nobody when the plan was left before it was open', async () => {
    const held = new Set<string>()
    const request = async (
      name: string,
      _: object,
      work: (lock: object | null) => Promise<void> | undefined,
    ) => {
      await Promise.resolve()
      if (held.has(name)) return work(null)
      held.add(name)
      await work({})
      held.delete(name)
    }
    vi.stubGlobal('navigator', { locks: { request, query: async () => ({ held: [] }) } })
    const left = new DraftCache('ines', 'plan')
    const opening = left.open()
    left.close()
    await opening
    expect([...held]).toEqual([])
    await openCache()
    expect([...held]).toEqual([record])
  })

  it('takes away nothing of a plan that was opened again in its tab while its last edit was on its way', async () => {
    const left = await openCache()
    left.keep(typed)
    await left.settled()
    left.close()
    const again = await openCache()
    again.keep(applyEdit(typed, 'renamed', content('Knee')))
    await again.settled()
    left.keep(saved)
    await left.settled()
    expect(await again.read()).toMatchObject({ content: { title: 'Knee' } })
  })

  it('takes away what was left where nobody has opened the plan again', async () => {
    const left = await openCache()
    left.keep(typed)
    await left.settled()
    left.close()
    left.keep(saved)
    await left.settled()
    expect(stored.size).toBe(0)
  })
})
