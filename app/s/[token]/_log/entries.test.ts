import { expect, test } from 'vitest'
import { toDayLogs } from '@/lib/adherence/day-log'
import { afterOthers, type Entry, toEntries, withMore, withoutOld } from './entries'

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

const tick = { ...toEntry('2026-11-22T07:00:00.000Z').checkIn, id: 'tick' }
const takenBack = { ...tick, id: 'back', body: { about: 'item', result: 'not' } as const }

test.each([
  ['in its own millisecond', '2026-11-22T07:00:00.000Z'],
  ['by a clock that was set back meanwhile', '2026-11-22T04:00:00.000Z'],
])('what is taken back %s counts as taken back, whichever of both comes first', (_, loggedAt) => {
  for (const id of ['back', 'zzz']) {
    const undo = afterOthers({ ...takenBack, id, loggedAt }, [{ checkIn: tick, sent: true }])
    const said = [undo, tick].map((one) => ({ ...one, itemId: 'bridge' as string | null }))
    for (const checkIns of [said, said.toReversed()]) {
      const log = toDayLogs(checkIns as Parameters<typeof toDayLogs>[0]).get(tick.localDate)
      expect(log?.items.get('bridge')?.ticks?.value.result).toBe('not')
    }
  }
})

test('what is said later, or by a clock that was days ahead, keeps its own instant', () => {
  const before = [{ checkIn: tick, sent: false }]
  for (const loggedAt of ['2026-11-22T07:00:00.001Z', '2026-11-20T07:00:00.000Z'])
    expect(afterOthers({ ...takenBack, loggedAt }, before).loggedAt).toBe(loggedAt)
  expect(afterOthers(takenBack, [])).toBe(takenBack)
})
