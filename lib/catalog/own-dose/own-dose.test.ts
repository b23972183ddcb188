import { describe, expect, it } from 'vitest'
import { findOwnDose, noOwnDoses, ownDoseOf, withOwnDose } from './own-dose'
import { ownDoseSchema } from './own-dose-schema'

const clam = { slug: 'clam', kind: 'SG', traits: [] } as const
const glide = { slug: 'sci-slider-sup', kind: 'NM', traits: [] } as const
const three = { sets: 3, reps: 12 }
const mine = withOwnDose(withOwnDose(noOwnDoses, { about: { kind: 'SG' }, dosage: { sets: 2, reps: 8 } }), {
  about: { item: 'clam' },
  dosage: three,
})

describe('a dose of one’s own', () => {
  it('is the item’s before its kind’s, and none of another kind', () => {
    expect(findOwnDose(mine, clam)).toEqual({ dosage: three, about: { item: 'clam' } })
    expect(findOwnDose(mine, { ...clam, slug: 'bridge' })).toEqual({
      dosage: { sets: 2, reps: 8 },
      about: { kind: 'SG' },
    })
    expect(findOwnDose(mine, glide)).toBeNull()
  })

  it('of a kind is left where the item cannot be given so', () => {
    const held = withOwnDose(noOwnDoses, {
      about: { kind: 'NM' },
      dosage: { sets: 2, reps: 10, holdSec: 30 },
    })
    expect(findOwnDose(held, { ...glide, attributes: ['NSL'] })).toBeNull()
  })

  it('is cleared by none, and the others stay', () => {
    const cleared = withOwnDose(mine, { about: { item: 'clam' }, dosage: null })
    expect(ownDoseOf(cleared, { item: 'clam' })).toBeUndefined()
    expect(ownDoseOf(cleared, { kind: 'SG' })).toEqual({ sets: 2, reps: 8 })
    expect(ownDoseOf(noOwnDoses, { item: 'toString' })).toBeUndefined()
  })

  it('is for an item or for a kind, not for both', () => {
    expect(ownDoseSchema.safeParse({ about: { item: 'clam' }, dosage: three }).success).toBe(true)
    for (const about of [{}, { item: 'clam', kind: 'SG' }, { kind: 'XX' }, { item: '' }])
      expect(ownDoseSchema.safeParse({ about, dosage: three }).success, JSON.stringify(about)).toBe(false)
  })
})
