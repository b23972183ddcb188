import { describe, expect, it } from 'vitest'
import { toCountedWeeks, toStoredWeeks } from './phase-weeks'

describe('the weeks of a phase', () => {
  it('typed as 1 to 6 are stored as 6 whole weeks from the start and read as 1 to 6 again', () => {
    expect(toStoredWeeks({ first: 1, last: 6 })).toEqual({ from: 0, to: 6 })
    expect(toCountedWeeks({ from: 0, to: 6 })).toEqual({ first: 1, last: 6 })
  })

  it('of phases end to end never share a week', () => {
    const phases = [
      { from: 0, to: 2 },
      { from: 2, to: 6 },
      { from: 6, to: 12 },
    ].map(toCountedWeeks)
    expect(phases.map(({ first, last }) => `${first}-${last}`)).toEqual(['1-2', '3-6', '7-12'])
  })

  it('come back as they were stored, whatever they were', () => {
    for (const weeks of [{ from: 0 }, { from: 5 }, { from: 0, to: 1 }, { from: 4, to: 104 }])
      expect(toStoredWeeks(toCountedWeeks(weeks))).toEqual(weeks)
  })

  it('that end where they begin are that one week', () => {
    expect(toCountedWeeks({ from: 2, to: 2 })).toEqual({ first: 3, last: 3 })
  })

  it.each([{ first: 0 }, { first: 4, last: 3 }])('refuse %j', (weeks) => {
    expect(() => toStoredWeeks(weeks)).toThrow(RangeError)
  })
})
