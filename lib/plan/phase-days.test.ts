import { describe, expect, it } from 'vitest'
import { withPhaseDays } from './phase-days'

const phases = [
  { id: 'one', weeks: { from: 0 } },
  { id: 'two', weeks: { from: 2 } },
  { id: 'three', weeks: { from: 12 } },
  { id: 'four' },
]
const days = (plan: { startDate?: string; currentPhaseId?: string }, today = '2026-11-28') =>
  withPhaseDays({ phases, ...plan }, today).map(({ day }) => day)

describe('withPhaseDays', () => {
  it('lets a later phase begin by the weeks since the start, and one without weeks today', () => {
    expect(days({ startDate: '2026-11-21' })).toEqual([
      '2026-11-28',
      '2026-12-05',
      '2027-02-13',
      '2026-11-28',
    ])
  })

  it('has no phase begin before today', () => {
    expect(days({ startDate: '2026-01-01' })).toEqual(Array(4).fill('2026-11-28'))
  })

  it('reads a phase that the patient is in already as of today, whatever its weeks', () => {
    expect(days({ startDate: '2026-11-21', currentPhaseId: 'three' })).toEqual(Array(4).fill('2026-11-28'))
  })

  it('reads every phase as of today without a start', () => {
    expect(days({})).toEqual(Array(4).fill('2026-11-28'))
  })
})
