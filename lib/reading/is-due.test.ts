import { describe, expect, it } from 'vitest'
import { isDue } from './is-due'

const monday = '2026-11-23'
const week = (n: number) => ({ timesPerDay: 1, daysPerWeek: n })

describe('isDue', () => {
  it('is due every day when asked for every day', () => {
    expect(isDue(week(7), ['2026-11-24', '2026-11-25'], '2026-11-26', 1)).toBe(true)
  })

  it('stops being due when the week has its days, and starts again with the next week', () => {
    const done = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']
    expect(isDue(week(5), done, '2026-11-28', 1)).toBe(false)
    expect(isDue(week(5), done, '2026-11-30', 1)).toBe(true)
  })

  it('starts the week on the clinic’s first day', () => {
    const done = ['2026-11-22', '2026-11-24', '2026-11-26']
    expect(isDue(week(3), done, '2026-11-28', 7)).toBe(false)
    expect(isDue(week(3), done, '2026-11-28', 1)).toBe(true)
  })

  it('leaves a day between for up to three days a week', () => {
    expect(isDue(week(3), [monday], '2026-11-24', 1)).toBe(false)
    expect(isDue(week(3), [monday], '2026-11-25', 1)).toBe(true)
    expect(isDue(week(5), [monday], '2026-11-24', 1)).toBe(true)
  })

  it('gives up the day between when the week would run out', () => {
    expect(isDue(week(3), ['2026-11-27'], '2026-11-28', 1)).toBe(true)
  })

  it('keeps every other day over the end of a week', () => {
    const often = { timesPerDay: 1, daysPerWeek: 3, everyDays: 2 }
    expect(isDue(often, ['2026-11-29'], '2026-11-30', 1)).toBe(false)
    expect(isDue(often, ['2026-11-29'], '2026-12-01', 1)).toBe(true)
  })

  it('looks at the days before alone', () => {
    expect(isDue(week(1), ['2026-11-25'], monday, 1)).toBe(true)
  })
})
