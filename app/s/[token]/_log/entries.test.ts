import { expect, test } from 'vitest'
import { type Entry, toEntries, withMore, withoutOld } from './entries'

const now = new Date('2026-11-22T08:00:00Z')

function toEntry(loggedAt: string, more: Partial<Entry> = {}): Entry {
  const body = { about: 'item', result: 'done' } as const
  return {
    checkIn: { id: loggedAt, itemId: 'bridge', localDate: loggedAt.slice(0, 10), loggedAt, body },
    sent: true,
    ...more,
  }
}

test('what was sent days ago is forgotten, what waits is not', () => {
  const old = toEntry('2026-11-10T07:00:00.000Z')
  const waiting = toEntry('2026-11-11T07:00:00.000Z', { sent: false })
  const fresh = toEntry('2026-11-21T07:00:00.000Z')
  expect(withoutOld([old, waiting, fresh], now, now.toISOString())).toEqual([waiting, fresh])
})

test('what was received after the kept page was written stays, however old', () => {
  const receivedAt = '2026-11-10T07:00:01.000Z'
  const pain = toEntry('2026-11-10T07:00:00.000Z', { receivedAt })
  expect(withoutOld([pain], now, '2026-11-10T06:00:00.000Z')).toEqual([pain])
  expect(withoutOld([pain], now, '2026-11-10T08:00:00.000Z')).toEqual([])
})

test('what is moved over from an earlier program is added once, and what is sent stays sent', () => {
  const sent = toEntry('2026-11-21T07:00:00.000Z')
  const other = toEntry('2026-11-21T08:00:00.000Z', { sent: false })
  expect(withMore([sent], [{ ...sent, sent: false }, other])).toEqual([sent, other])
})

test('what is no list of entries is left', () => {
  expect(toEntries({ not: 'a queue' })).toEqual([])
  expect(toEntries([null, { checkIn: {}, sent: false }, toEntry('2026-11-21T07:00:00.000Z')])).toHaveLength(1)
})
