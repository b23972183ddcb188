import { describe, expect, it } from 'vitest'
import { mergeDose } from './merge-dose'

describe('mergeDose', () => {
  it('changes what is typed and leaves the rest', () => {
    expect(mergeDose({ sets: 3, reps: 10, holdSec: 5, daysPerWeek: 3 }, { daysPerWeek: 2 })).toEqual({
      sets: 3,
      reps: 10,
      holdSec: 5,
      daysPerWeek: 2,
    })
  })

  it('puts named days in place of a number of them, and the other way round', () => {
    expect(mergeDose({ reps: 10, daysPerWeek: 3 }, { weekdays: ['mon', 'fri'] })).toEqual({
      reps: 10,
      weekdays: ['mon', 'fri'],
    })
    expect(mergeDose({ reps: 10, weekdays: ['mon'] }, { daysPerWeek: 2 })).toEqual({
      reps: 10,
      daysPerWeek: 2,
    })
  })

  it('is what was typed where there was no dose', () => {
    expect(mergeDose(undefined, { perDay: 2 })).toEqual({ perDay: 2 })
  })
})
