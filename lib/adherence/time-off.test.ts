import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '@/lib/day'
import { checkInSchema, type TimeOff } from './check-in'
import type { LoggedCheckIn } from './logged-check-in'
import { timeOffOn, toTimesOff } from './time-off'

function say(timeOff: TimeOff, minute: number): LoggedCheckIn {
  const loggedAt = `2026-11-22T08:0${minute}:00.000Z`
  return {
    id: `id-${minute}`,
    itemId: null,
    localDate: '2026-11-22',
    loggedAt,
    body: { about: 'day', timeOff },
  }
}
const off = (from: string, until: string): TimeOff => ({ from, until, why: 'holiday' })

it('holds from its first day to its last', () => {
  const times = toTimesOff([say(off('2026-11-22', '2026-11-29'), 1)])
  const on = ['2026-11-21', '2026-11-22', '2026-11-29', '2026-11-30'].map(
    (day) => timeOffOn(times, day) !== null,
  )
  expect(on).toEqual([false, true, true, false])
})

it('is ended early, taken back and made longer by one more word about its first day', () => {
  const first = say(off('2026-11-22', '2026-11-29'), 1)
  expect(toTimesOff([say(off('2026-11-22', '2026-11-24'), 2), first])).toEqual([
    off('2026-11-22', '2026-11-24'),
  ])
  expect(toTimesOff([first, say(off('2026-11-22', '2026-11-21'), 2)])).toEqual([])
  expect(toTimesOff([first, say(off('2026-12-01', '2026-12-02'), 2)])).toHaveLength(2)
})

it('is the same in whatever order it was told', () => {
  const words = fc.array(
    fc.tuple(fc.nat(3), fc.integer({ min: -1, max: 20 })).map(([from, days]) => {
      const first = addDays('2026-11-20', from)
      return off(first, addDays(first, days))
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(words, fc.infiniteStream(fc.nat()), (all, dice) => {
      const told = all.map((one, n) => say(one, n % 4))
      const named = told.map((one, n) => ({ ...one, id: `id-${n}` }))
      const shuffled = named.map((one) => ({ one, at: dice.next().value })).sort((a, b) => a.at - b.at)
      expect(toTimesOff(shuffled.map(({ one }) => one))).toEqual(toTimesOff(named))
    }),
  )
})

it.each([
  ['28 days', off('2026-11-22', '2026-12-19'), true],
  ['29 days', off('2026-11-22', '2026-12-20'), false],
  ['taken back', off('2026-11-22', '2026-11-21'), true],
  ['ends long before it begins', off('2026-11-22', '2026-11-20'), false],
  ['begins in a month', off('2026-12-20', '2026-12-24'), true],
  ['begins in a year', off('2027-11-22', '2027-11-24'), false],
])('%s: taken only where it can be right', (_, timeOff, isTaken) => {
  const checkIn = {
    id: '3f0c1c52-8f8e-4a0c-9a0e-0d7a3f2b7c11',
    localDate: '2026-11-22',
    loggedAt: '2026-11-22T08:00:00.000Z',
    body: { about: 'day', timeOff },
  }
  expect(checkInSchema.safeParse(checkIn).success).toBe(isTaken)
})
