import { beforeEach, expect, test, vi } from 'vitest'
import { findFile, findPage, listSets } from './kept-pages'
import { fakeCaches } from './testing/fake-caches'

const shareLinkId = '0b9f3b1e-6c55-4e53-8e0e-7a1f7f6f2d10'
const name = `plinth-page ${shareLinkId} 1`

beforeEach(() => {
  const kept = fakeCaches()
  // It is wiped by another page or the worker between the list and the look.
  const keys = async () => {
    const names = await kept.keys()
    await kept.delete(name)
    return names
  }
  vi.stubGlobal('caches', { ...kept, keys })
})

test('who looks in a set that is wiped just then finds nothing, and does not bring it back', async () => {
  for (const look of [
    () => findPage('http://localhost:3000/s/x', shareLinkId),
    () => findFile(shareLinkId, '/icon.svg'),
  ]) {
    await (await caches.open(name)).put('/icon.svg', new Response('x'))
    expect(await look()).toBeNull()
    expect(await listSets(shareLinkId)).toEqual([])
  }
})
