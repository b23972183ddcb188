import { describe, expect, it } from 'vitest'
import type { Weekday } from '@/lib/dosage/choices'
import { dayToMove } from './day-to-move'

/** 2026-11-23 is a Monday. */
function move(weekdays: Weekday[], day: string, doneDays: string[] = [], notAsked: string[] = []) {
  const often = { timesPerDay: 1, daysPerWeek: weekdays.length, weekdays }
  return dayToMove(often, { doneDays, isAsked: (one) => !notAsked.includes(one) }, day, 1)
}

describe('a named day that was missed', () => {
  it('may be done on a later day of its week', () => {
    expect(move(['tue', 'fri'], '2026-11-25')).toBe('2026-11-24')
    expect(move(['tue'], '2026-11-29')).toBe('2026-11-24')
    expect(move(['tue'], '2026-11-30')).toBeNull()
  })

  it('is not moved when it was done, was moved already, or asked for nothing', () => {
    expect(move(['tue'], '2026-11-25', ['2026-11-24'])).toBeNull()
    expect(move(['tue'], '2026-11-25', [], ['2026-11-24'])).toBeNull()
  })

  it('is not moved to a day that is named itself', () => {
    expect(move(['tue', 'wed'], '2026-11-25')).toBeNull()
  })

  it('keeps the day between that the plan leaves', () => {
    expect(move(['mon', 'wed', 'fri'], '2026-11-24')).toBeNull()
    expect(move(['mon', 'wed', 'fri'], '2026-11-28', ['2026-11-23', '2026-11-27'])).toBeNull()
    expect(move(['mon', 'wed', 'fri'], '2026-11-28', ['2026-11-23', '2026-11-25'])).toBe('2026-11-27')
    expect(move(['mon', 'sat'], '2026-11-29')).toBeNull()
  })

  it('may stand beside another day where the plan has two in a row', () => {
    expect(move(['mon', 'tue', 'wed'], '2026-11-26', ['2026-11-23', '2026-11-25'])).toBe('2026-11-24')
  })
})
