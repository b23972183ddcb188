import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/day'
import type { CheckInBody } from './check-in'
import { summarizePlan, toPatientAdherence } from './given-plan'
import type { LoggedCheckIn } from './logged-check-in'
import { summarizeAdherence } from './summarize'

const today = '2026-11-22'
let made = 0
function checkIn(
  localDate: string,
  body: CheckInBody,
  itemId: string | null = null,
  minute = 0,
): LoggedCheckIn {
  made += 1
  const loggedAt = `${localDate}T08:${String(minute).padStart(2, '0')}:00.000Z`
  return { id: String(made).padStart(6, '0'), itemId, localDate, loggedAt, body }
}
const done = (date: string, itemId = 'bridge', minute = 0) =>
  checkIn(date, { about: 'item', result: 'done' }, itemId, minute)
const pain = (date: string, value: number) => checkIn(date, { about: 'day', pain: value })

function summarize(checkIns: LoggedCheckIn[], daysPerWeek = 7, from = addDays(today, -60), timesPerDay = 1) {
  const versions = [{ from, items: [{ itemId: 'bridge', often: { timesPerDay, daysPerWeek } }] }]
  return summarizeAdherence({ versions, checkIns, today, firstDayOfWeek: 1 })
}

describe('summarizeAdherence', () => {
  it('covers 28 days, oldest first, today last and open', () => {
    const { days } = summarize([])
    expect(days).toHaveLength(28)
    expect(days[0]?.date).toBe('2026-10-26')
    expect(days.at(-1)).toEqual({
      date: today,
      planned: 0,
      done: 0,
      share: null,
      pain: null,
      laterPain: null,
      painBefore: null,
      painAfter: null,
    })
  })

  it('counts a missed day of a daily line as missed', () => {
    const { days, share } = summarize([done(addDays(today, -1))])
    expect(days.at(-2)?.share).toBe(1)
    expect(days.at(-3)?.share).toBe(0)
    expect(share).toBeCloseTo(1 / 27)
  })

  it('asks for as many days a week as the dose says, whichever days they are', () => {
    const { days, planned } = summarize(
      ['2026-11-17', '2026-11-19', '2026-11-21'].map((date) => done(date)),
      3,
    )
    expect(days.slice(-7).map((day) => day.share)).toEqual([null, 1, null, 1, null, 1, null])
    expect(planned).toBe(12)
  })

  it('counts days as missed once the week can no longer have them all', () => {
    const { days } = summarize([], 5)
    expect(days.slice(7, 14).map((day) => day.share)).toEqual([null, null, 0, 0, 0, 0, 0])
  })

  it('asks for a part of a week that the plan began in', () => {
    const { planned, days } = summarize([], 3, '2026-11-20')
    expect(planned).toBe(0)
    expect(days.slice(0, 25).every((day) => day.share === null)).toBe(true)
    expect(summarize([], 7, '2026-11-20').planned).toBe(2)
  })

  it('takes back what was undone', () => {
    const undo = checkIn('2026-11-21', { about: 'item', result: 'not' }, 'bridge', 9)
    expect(summarize([done('2026-11-21'), undo]).days.at(-2)?.share).toBe(0)
  })

  it('counts times a day in parts', () => {
    const once = checkIn('2026-11-21', { about: 'item', result: 'partly', times: 1 }, 'bridge')
    expect(summarize([once], 7, addDays(today, -60), 2).days.at(-2)?.share).toBe(0.5)
  })

  it('takes the day’s answer for lines without a word of their own', () => {
    const all = checkIn('2026-11-20', { about: 'day', amount: 'all' })
    const some = checkIn('2026-11-21', { about: 'day', amount: 'some' })
    expect(
      summarize([all, some])
        .days.slice(-3, -1)
        .map((day) => day.share),
    ).toEqual([1, 0.5])
    expect(summarize([{ ...all }, done('2026-11-20')]).days.at(-3)?.done).toBe(1)
  })

  it('follows the version that was in force on each day', () => {
    const often = { timesPerDay: 1, daysPerWeek: 7 }
    const { days } = summarizeAdherence({
      versions: [
        { from: '2026-11-01', items: [{ itemId: 'a', often }] },
        {
          from: '2026-11-18',
          items: [
            { itemId: 'a', often },
            { itemId: 'b', often },
          ],
        },
      ],
      checkIns: [],
      today,
      firstDayOfWeek: 1,
    })
    expect(days.slice(-6).map((day) => day.planned)).toEqual([1, 2, 2, 2, 2, 0])
  })

  it('shows the worst pain of a day, told with the day or with an exercise', () => {
    const sore = checkIn('2026-11-21', { about: 'item', result: 'partly', pain: 6 }, 'bridge')
    const { days, lastPain } = summarize([pain('2026-11-21', 3), sore])
    expect(days.at(-2)?.pain).toBe(6)
    expect(lastPain).toBe(6)
  })

  it('knows the last log, of today and of one time zone ahead too', () => {
    expect(summarize([]).lastLoggedOn).toBeNull()
    expect(summarize([done('2026-11-10'), done('2026-11-23')]).lastLoggedOn).toBe('2026-11-23')
  })

  it('says that someone stopped only when they had begun and days were asked for', () => {
    expect(summarize([]).stoppedLogging).toBe(false)
    expect(summarize([done('2026-11-17')]).stoppedLogging).toBe(false)
    expect(summarize([done('2026-11-16')]).stoppedLogging).toBe(true)
    expect(summarize([done('2026-11-16')], 1).stoppedLogging).toBe(false)
  })

  it('says that pain rose by 2 or more, from two answers at least on either side', () => {
    const before = ['2026-11-05', '2026-11-10'].map((date) => pain(date, 3))
    expect(summarize([...before, pain('2026-11-19', 5), pain('2026-11-21', 5)]).painRose).toBe(true)
    expect(summarize([...before, pain('2026-11-19', 4), pain('2026-11-21', 5)]).painRose).toBe(false)
    expect(summarize([...before, pain('2026-11-21', 9)]).painRose).toBe(false)
  })

  it('keeps a pain of 7 that was put right to 2 later, and shows both', () => {
    const { days, lastPain } = summarize([
      checkIn(today, { about: 'day', pain: 7 }, null, 1),
      checkIn(today, { about: 'day', pain: 2 }, null, 9),
    ])
    expect(days.at(-1)).toMatchObject({ pain: 7, laterPain: 2 })
    expect(lastPain).toBe(7)
  })
})

describe('what was due', () => {
  const lines = Array.from({ length: 7 }, (_, n) => `line-${n}`)
  const summarizeLines = (checkIns: LoggedCheckIn[], daysPerWeek: number) =>
    summarizeAdherence({
      versions: [
        { from: today, items: lines.map((itemId) => ({ itemId, often: { timesPerDay: 1, daysPerWeek } })) },
      ],
      checkIns,
      today,
      firstDayOfWeek: 7,
    })

  it.each([7, 3])('one of seven ticked is one of seven, not all, at %s days a week', (daysPerWeek) => {
    const one = summarizeLines([done(today, 'line-0')], daysPerWeek)
    expect(one.days.at(-1)).toMatchObject({ planned: 7, done: 1 })
    expect(one.share).toBeCloseTo(1 / 7)
    expect(summarizeLines([], daysPerWeek).share).toBeNull()
  })

  it('a day on which none of it was done counts what was due', () => {
    const none = checkIn(today, { about: 'day', amount: 'none' })
    expect(summarizeLines([none], 7).days.at(-1)).toMatchObject({ planned: 7, done: 0, share: 0 })
  })

  it('asks for no line that rests', () => {
    const rested = summarize([done('2026-11-16'), done('2026-11-17', 'other')], 3)
    expect(rested.days.at(-6)?.share).toBeNull()
  })

  /** Ticks on some of three lines over three weeks. */
  const ticks = fc.uniqueArray(fc.tuple(fc.nat(2), fc.nat(20)), { maxLength: 25, selector: String })
  const often = fc.record({ timesPerDay: fc.constant(1), daysPerWeek: fc.integer({ min: 1, max: 7 }) })
  const oftens = fc.tuple(often, often, often)
  type Tick = readonly [line: number, ago: number]
  function run(given: readonly Tick[], each: { timesPerDay: number; daysPerWeek: number }[]) {
    const items = each.map((howOften, n) => ({ itemId: `line-${n}`, often: howOften }))
    const checkIns = given.map(([line, ago]) => done(addDays(today, -ago), `line-${line}`))
    const versions = [{ from: addDays(today, -20), items }]
    return summarizeAdherence({ versions, checkIns, today, firstDayOfWeek: 1 })
  }

  it('no day and no month is ever more than whole', () => {
    fc.assert(
      fc.property(ticks, oftens, (given, each) => {
        const { days, share } = run(given, each)
        for (const day of days) {
          expect(day.share ?? 0).toBeLessThanOrEqual(1)
          expect(day.done).toBeLessThanOrEqual(day.planned)
        }
        expect(share ?? 0).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('one more tick never makes a day look worse, and on a day that was begun never the month', () => {
    fc.assert(
      fc.property(ticks, fc.tuple(fc.nat(2), fc.nat(20)), oftens, (given, more, each) => {
        if (given.some((one) => String(one) === String(more))) return
        const before = run(given, each)
        const after = run([...given, more], each)
        const at = before.days.length - 1 - more[1]
        const own = (summary: typeof before) => summary.days[at]?.share ?? 0
        expect(own(after)).toBeGreaterThanOrEqual(own(before) - 1e-9)
        expect(after.done).toBeGreaterThan(before.done)
        if (given.some(([, ago]) => ago === more[1]))
          expect(after.share ?? 0).toBeGreaterThanOrEqual((before.share ?? 0) - 1e-9)
      }),
    )
  })
})

describe('time off and days that were moved', () => {
  const plan = (days: readonly string[], items: readonly object[]) => ({
    ...{ patientId: 'p', planId: 'q', timeZone: 'UTC', firstDayOfWeek: 1 },
    versions: [
      {
        publishedOn: addDays(today, -27),
        phases: [{ id: 'now', title: 'Now', lines: items.map((often, n) => toLine(`line-${n}`, often)) }],
      },
    ],
    checkIns: days.map((date) => done(date, 'line-0')),
  })
  const toLine = (id: string, often: object) => ({ id, kind: 'SG' as const, often })
  const off = (from: string, until: string, why: 'holiday' | 'illness' = 'holiday') =>
    checkIn(from, { about: 'day', timeOff: { from, until, why } })

  it('a day off asks for nothing, whatever was done around it, and no other day asks for more than before', () => {
    const some = fc.uniqueArray(fc.nat(27), { maxLength: 20 })
    const often = fc.constantFrom(
      { daysPerWeek: 7 },
      { daysPerWeek: 3 },
      { perDay: 2 },
      { weekdays: ['tue', 'fri'] },
    )
    fc.assert(
      fc.property(
        some,
        often,
        fc.integer({ min: 1, max: 26 }),
        fc.integer({ min: 1, max: 27 }),
        (ago, line, first, length) => {
          const given = plan(
            ago.map((one) => addDays(today, -one)),
            [line],
          )
          const [from, until] = [addDays(today, -first), addDays(today, length - 1 - first)]
          const before = summarizePlan(given, today)
          const after = summarizePlan({ ...given, checkIns: [...given.checkIns, off(from, until)] }, today)
          for (const day of after.days) if (day.date >= from && day.date <= until) expect(day.planned).toBe(0)
          expect(after.planned).toBeLessThanOrEqual(before.planned)
          expect(after.done).toBeLessThanOrEqual(after.planned)
        },
      ),
    )
  })

  it('nobody who is off has stopped logging', () => {
    const given = plan([addDays(today, -10)], [{ daysPerWeek: 7 }])
    const away = off(addDays(today, -9), addDays(today, 4))
    expect(summarizePlan(given, today).stoppedLogging).toBe(true)
    expect(summarizePlan({ ...given, checkIns: [...given.checkIns, away] }, today).stoppedLogging).toBe(false)
    expect(toPatientAdherence({ ...given, checkIns: [...given.checkIns, away] }, today).timeOff?.why).toBe(
      'holiday',
    )
  })

  it('a named day that was done on another counts once, also when the named day was begun', () => {
    const [tuesday, wednesday] = ['2026-11-17', '2026-11-18']
    const other = done(tuesday, 'line-1')
    const late = checkIn(wednesday, { about: 'item', result: 'done', insteadOf: tuesday }, 'line-0')
    const given = plan([], [{ weekdays: ['tue'] }, { daysPerWeek: 7 }])
    const count = (checkIns: LoggedCheckIn[]) => {
      const { days } = summarizePlan({ ...given, checkIns }, '2026-11-19')
      const two = days.filter(({ date }) => date === tuesday || date === wednesday)
      return two.map(({ planned, done: did }) => [planned, did])
    }
    expect(count([other])).toEqual([
      [2, 1],
      [1, 0],
    ])
    expect(count([other, late])).toEqual([
      [1, 1],
      [2, 1],
    ])
  })
})
