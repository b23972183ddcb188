import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Entry } from './entries'
import { noteEntry, notePlace, readJournal } from './journal'
import { findPageLink, keepFollowing, openPageLink, wipePageLink } from './open-page-link'

beforeEach(() => {
  const values = new Map<string, string>()
  const localStorage = {
    getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, value: string) => void values.set(name, value),
    removeItem: (name: string) => void values.delete(name),
  }
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('window', { localStorage })
})
afterEach(() => vi.unstubAllGlobals())

const loggedAt = new Date().toISOString()
const checkIn = {
  id: '01a205f2-65e5-72fe-aba7-3a37fa613952',
  itemId: 'bridge',
  localDate: loggedAt.slice(0, 10),
  loggedAt,
  body: { about: 'item', result: 'done' } as const,
}
const entry: Entry = { checkIn, sent: false }
const empty = { entries: [], device: null, place: null }

test('what was noted when the page was closed is moved over once', async () => {
  noteEntry('one', entry)
  notePlace('one', 'here')
  const { store, place, isKept } = await openPageLink('one')
  expect([await store.get('check-ins'), place, isKept]).toEqual([[entry], 'here', true])
  expect(readJournal('one')).toEqual(empty)
})

test('what was written is taken out, and nothing else with it', () => {
  const other = { ...entry, checkIn: { ...checkIn, id: 'other' } }
  const takeOut = noteEntry('two', entry)
  noteEntry('two', other)
  takeOut()
  expect(readJournal('two').entries).toEqual([other])
})

test('a place is noted at once, and stands in the store a moment later', async () => {
  const { store } = await openPageLink('three')
  keepFollowing('three', 'here')
  expect([findPageLink('three')?.place, readJournal('three').place]).toEqual(['here', 'here'])
  await expect.poll(() => readJournal('three')).toEqual(empty)
  expect(await store.get('follow')).toBe('here')
})

test('what is noted while the store is being opened, here or in another tab, stays noted until it is written', async () => {
  noteEntry('five', entry)
  const opening = openPageLink('five')
  const other = { ...entry, checkIn: { ...checkIn, id: 'other' } }
  const takeOut = noteEntry('five', other)
  notePlace('five', 'there')
  const { entries } = await opening
  expect(entries).toEqual([entry])
  expect(readJournal('five')).toEqual({ entries: [other], device: null, place: 'there' })
  takeOut()
  expect(readJournal('five').entries).toEqual([])
})

test('what comes after the end of a link makes no database of it again', async () => {
  const { store } = await openPageLink('six')
  await wipePageLink('six')
  keepFollowing('six', 'here')
  await store.change('check-ins', () => [entry])
  await vi.waitFor(() => expect(readJournal('six')).toEqual(empty))
  expect(await indexedDB.databases()).toEqual([])
})

test('a phone that refuses its database is said not to keep, and has what was noted', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('Refused', 'SecurityError')
    },
  })
  noteEntry('four', entry)
  const { store, isKept } = await openPageLink('four')
  expect([await store.get('check-ins'), isKept]).toEqual([[entry], false])
})
