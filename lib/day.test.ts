import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayIn, daysBetween, toDay, weekdayOf, weekOfPlan, weekStart } from './day'

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const zones = ['America/New_York', 'America/Sao_Paulo', 'Asia/Gaza', 'Pacific/Apia', 'Europe/Lisbon', 'UTC']

describe('calendar days', () => {
  it('add up over every change of clocks', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -800, max: 800 }), (from, days) => {
        const to = addDays(from, days)
        expect(daysBetween(from, to)).toBe(days)
        expect(addDays(to, -days)).toBe(from)
      }),
    )
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
  })

  it('lie in a week that begins on the asked day', () => {
    expect(weekStart('2026-11-28', 1)).toBe('2026-11-23')
    expect(weekStart('2026-11-28', 7)).toBe('2026-11-22')
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 7 }), (one, first) => {
        const start = weekStart(one, first)
        expect(daysBetween(start, one)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(start, one)).toBeLessThan(7)
        expect(new Date(`${start}T00:00:00Z`).getUTCDay() || 7).toBe(first)
      }),
    )
  })

  it('have the weekday that people say', () => {
    expect(weekdayOf('2026-11-28')).toBe('sat')
    expect(weekdayOf('2024-02-29')).toBe('thu')
    expect(weekdayOf('2026-11-29')).toBe('sun')
  })

  it('count the weeks of a plan from 1', () => {
    expect(weekOfPlan('2026-11-02', '2026-11-01')).toBeNull()
    expect(weekOfPlan('2026-11-02', '2026-11-02')).toBe(1)
    expect(weekOfPlan('2026-11-02', '2026-11-08')).toBe(1)
    expect(weekOfPlan('2026-11-02', '2026-11-09')).toBe(2)
  })
})

describe('dayIn', () => {
  it('is the day in the zone, not of the server', () => {
    const evening = new Date('2026-11-23T03:30:00Z')
    expect(dayIn(evening, 'America/New_York')).toBe('2026-11-22')
    expect(dayIn(evening, 'Europe/Lisbon')).toBe('2026-11-23')
    expect(dayIn(new Date('2026-11-23T11:00:00Z'), 'Pacific/Auckland')).toBe('2026-11-24')
  })

  it('is right on days that begin at one o’clock or are left out', () => {
    // Lebanon's clocks go from 23:59 to 01:00; Samoa had no 30 December 2011.
    expect(dayIn(new Date('2026-03-28T22:30:00Z'), 'Asia/Beirut')).toBe('2026-03-29')
    expect(dayIn(new Date('2026-03-28T21:59:00Z'), 'Asia/Beirut')).toBe('2026-03-28')
    expect(dayIn(new Date('2011-12-30T09:59:00Z'), 'Pacific/Apia')).toBe('2011-12-29')
    expect(dayIn(new Date('2011-12-30T10:00:00Z'), 'Pacific/Apia')).toBe('2011-12-31')
  })

  it('agrees with the platform at every instant', () => {
    const instant = fc.date({ min: new Date('1990-01-01'), max: new Date('2037-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (now, timeZone) => {
        const parts = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now)
        expect(dayIn(now, timeZone)).toBe(parts)
      }),
    )
  })

  it('refuses an unknown zone', () => {
    expect(() => dayIn(new Date(0), 'Mars/Olympus')).toThrow(RangeError)
  })
})

describe('toDay', () => {
  it('reads a date column whatever zone the server is in', () => {
    expect(toDay(new Date('2026-01-14T00:00:00Z'))).toBe('2026-01-14')
  })
})
