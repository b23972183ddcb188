import { describe, expect, it } from 'vitest'
import { factsChanges } from './facts-changes'
import { emptyFacts } from './patient-facts'

describe('factsChanges', () => {
  it('tells a flag that came, one that went, and one of which more is known', () => {
    const before = { ...emptyFacts, flags: [{ flag: 'tha' }, { flag: 'fall_risk' }] }
    const after = { ...before, flags: [{ flag: 'tha', date: '2026-11-01' }, { flag: 'cannot_kneel' }] }
    expect(factsChanges(before, after)).toEqual({
      added: [{ flag: 'cannot_kneel' }],
      removed: [{ flag: 'fall_risk' }],
      changed: [{ flag: 'tha', date: '2026-11-01' }],
      parts: [],
    })
  })

  it('names the other parts', () => {
    const after = { ...emptyFacts, equipment: [], flagsAskedOn: '2026-11-28' }
    expect(factsChanges(emptyFacts, after).parts).toEqual(['equipment', 'flagsAskedOn'])
  })
})
