import { describe, expect, it } from 'vitest'
import type { Frequency } from '@/lib/dosage/frequency'
import { listPlannedDays } from './planned-days'

describe('listPlannedDays', () => {
  const days = (frequency: Frequency, first = 1) =>
    listPlannedDays(frequency, first)
      .map((planned) => (planned ? 'x' : '-'))
      .join('')

  it('spreads the days over the week', () => {
    expect(days({})).toBe('xxxxxxx')
    expect(days({ daysPerWeek: 3 })).toBe('x-x-x--')
    expect(days({ daysPerWeek: { min: 2, max: 5 } })).toBe('xxxxx--')
    expect(days({ daysPerWeek: { everyDays: 2 } })).toBe('x-x-x-x')
  })

  it('begins on the clinic’s first day and has as many boxes as planned days', () => {
    expect(days({ daysPerWeek: 3 }, 7)).toBe('-x-x-x-')
    for (let count = 1; count <= 7; count += 1)
      expect(listPlannedDays({ daysPerWeek: count }, 7).filter(Boolean)).toHaveLength(count)
  })
})
