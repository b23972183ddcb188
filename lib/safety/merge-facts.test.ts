import { describe, expect, it } from 'vitest'
import { mergeFacts } from './merge-facts'
import { emptyFacts, type PatientFacts } from './patient-facts'

const base: PatientFacts = { ...emptyFacts, flags: [{ flag: 'tha', side: 'left' }, { flag: 'fall_risk' }] }

describe('mergeFacts', () => {
  it('keeps what either added, and takes out what either took out', () => {
    const mine = { ...base, flags: [{ flag: 'tha', side: 'left' as const }, { flag: 'cannot_kneel' }] }
    const theirs = { ...base, flags: [...base.flags, { flag: 'osteoporosis' }] }
    expect(mergeFacts(base, mine, theirs).flags.map(({ flag }) => flag)).toEqual([
      'tha',
      'osteoporosis',
      'cannot_kneel',
    ])
  })

  it('has mine where both changed the same flag', () => {
    const dated = (date: string) => ({ ...base, flags: [{ flag: 'tha', side: 'left' as const, date }] })
    expect(mergeFacts(base, dated('2026-11-01'), dated('2026-10-01')).flags).toEqual(
      dated('2026-11-01').flags,
    )
  })

  it('takes their answers where I changed none', () => {
    const theirs: PatientFacts = { ...base, flagsAskedOn: '2026-11-28', equipment: [] }
    expect(mergeFacts(base, { ...base, positions: ['SI'] }, theirs)).toEqual({ ...theirs, positions: ['SI'] })
  })
})
