import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { indexedStore } from './link-store'

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => vi.unstubAllGlobals())

const names = async () => (await indexedDB.databases()).map(({ name }) => name)

test('two links on one phone share nothing', async () => {
  await indexedStore('one').change('device', () => 'first')
  await indexedStore('two').change('device', () => 'second')
  expect(await indexedStore('one').get('device')).toBe('first')
  expect(await indexedStore('two').get('device')).toBe('second')
})

test('changes of two pages at once are both kept', async () => {
  const [one, two] = [indexedStore('link'), indexedStore('link')]
  const add =
    (id: string) =>
    (entries: unknown[] = []) =>
      [...entries, id] as never
  await Promise.all([one.change('check-ins', add('a')), two.change('check-ins', add('b'))])
  expect((await one.get('check-ins'))?.toSorted()).toEqual(['a', 'b'])
})

test('what was wiped leaves no database, and does not come back', async () => {
  const [page, other] = [indexedStore('link'), indexedStore('link')]
  await page.change('device', () => 'first')
  await page.wipe()
  expect(await names()).toEqual([])
  await page.change('device', () => 'again')
  expect(await other.revise('device', () => 'again')).toBeUndefined()
  expect(await other.get('device')).toBeUndefined()
  expect(await names()).toEqual([])
})

test('a browser that refuses its store is heard', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('Refused', 'SecurityError')
    },
  })
  await expect(indexedStore('link').change('device', () => 'first')).rejects.toThrow('Refused')
})
