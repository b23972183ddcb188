import { describe, expect, it } from 'vitest'
import { howOften } from './how-often'

describe('howOften', () => {
  it('is once a day, every day, when nothing is said', () => {
    expect(howOften(undefined)).toEqual({ timesPerDay: 1, daysPerWeek: 7 })
    expect(howOften({})).toEqual({ timesPerDay: 1, daysPerWeek: 7 })
  })

  it('reads numbers and the lower end of ranges', () => {
    expect(howOften({ perDay: 2, daysPerWeek: 5 })).toEqual({ timesPerDay: 2, daysPerWeek: 5 })
    expect(howOften({ perDay: { min: 4, max: 6 }, daysPerWeek: { min: 2, max: 3 } })).toEqual({
      timesPerDay: 4,
      daysPerWeek: 2,
    })
  })

  it('keeps every other day apart from three days a week', () => {
    expect(howOften({ daysPerWeek: { everyDays: 2 } })).toEqual({
      timesPerDay: 1,
      daysPerWeek: 3,
      everyDays: 2,
    })
  })

  it('counts "every hour" once', () => {
    expect(howOften({ perDay: { everyHours: 1 } }).timesPerDay).toBe(1)
  })
})
