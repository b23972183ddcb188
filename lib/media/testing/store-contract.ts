import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { BrokenMediaError } from '../broken-media-error'
import type { MediaKey } from '../media-key'
import type { MediaStore } from '../media-store'
import { toMediaKey } from '../to-media-key'

const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
const key = toMediaKey(drawing, 'svg')

/** What every media store promises, as tests; `open` gives the empty store of each of them. */
export function keepsTheContract(open: () => MediaStore): void {
  it('gives back what was kept, and knows what was not', async () => {
    const store = open()
    expect(await store.put(drawing, 'svg')).toBe(key)
    expect([await store.has(key), await store.size(key)]).toEqual([true, drawing.length])
    expect(Buffer.from((await store.read(key)) ?? [])).toEqual(drawing)
    const other = toMediaKey(drawing, 'png')
    expect([await store.has(other), await store.size(other)]).toEqual([false, null])
    expect([await store.read(other), await store.open(other)]).toEqual([null, null])
  })

  it('keeps the same bytes once, from many at once too', async () => {
    const store = open()
    const bytes = randomBytes(300_000)
    const keys = await Promise.all(Array.from({ length: 6 }, () => store.put(bytes, 'jpg')))
    expect(new Set(keys)).toEqual(new Set([toMediaKey(bytes, 'jpg')]))
    expect(await keysOf(store)).toEqual([keys[0]])
    expect(Buffer.from((await store.read(keys[0] as MediaKey)) ?? [])).toEqual(bytes)
  })

  it('lists all of it, and nothing of an empty place', async () => {
    const store = open()
    expect(await keysOf(store)).toEqual([])
    const keys = await Promise.all([1, 2, 3, 4, 5].map((n) => store.put(Buffer.from(`${n}`), 'png')))
    expect(await keysOf(store)).toEqual(keys.sort())
  })

  it('streams the whole or a part', async () => {
    const store = open()
    await store.put(drawing, 'svg')
    const read = async (...range: Parameters<MediaStore['open']>) => {
      const opened = await store.open(...range)
      return [await new Response(opened?.stream).text(), opened?.size]
    }
    expect(await read(key)).toEqual([drawing.toString(), drawing.length])
    expect(await read(key, { first: 1, last: 3 })).toEqual(['svg', drawing.length])
    await expect(store.open(key, { first: 3, last: drawing.length })).rejects.toThrow(RangeError)
    await expect(store.open(key, { first: 3, last: 2 })).rejects.toThrow(RangeError)
  })

  it('keeps a stream that is what its key says, nothing else, nor the half of one that fails', async () => {
    const store = open()
    const bytes = randomBytes(200_000)
    const film = toMediaKey(bytes, 'mp4')
    await expect(store.putStream(film, inPieces(randomBytes(200_000)))).rejects.toThrow(BrokenMediaError)
    const failing = async function* () {
      yield bytes.subarray(0, 70_000)
      throw new Error('the source is gone')
    }
    await expect(store.putStream(film, failing())).rejects.toThrow('the source is gone')
    expect([await store.has(film), await keysOf(store)]).toEqual([false, []])
    await store.putStream(film, inPieces(bytes))
    expect(Buffer.from((await store.read(film)) ?? [])).toEqual(bytes)
  })
}

/** Every key of a store, in order. */
export async function keysOf(store: MediaStore): Promise<MediaKey[]> {
  const keys: MediaKey[] = []
  for await (const key of store.list()) keys.push(key)
  return keys.sort()
}

async function* inPieces(content: Uint8Array) {
  for (let at = 0; at < content.length; at += 70_000) yield content.subarray(at, at + 70_000)
}
