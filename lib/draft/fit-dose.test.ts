import { describe, expect, it } from 'vitest'
import { fitDose } from './fit-dose'

describe('fitDose', () => {
  it('makes one short set of a glide where it flares easily', () => {
    const dosage = { sets: 2, reps: 15, perDay: 2, painLimit: 2 }
    expect(fitDose(dosage, { kind: 'NM' }, 'high')).toEqual({ sets: 1, reps: 10, perDay: 2, painLimit: 2 })
    expect(fitDose(dosage, { kind: 'NM' }, 'moderate')).toBe(dosage)
  })

  it('asks no more effort of strengthening than light control where it flares easily', () => {
    const dosage = { sets: 3, reps: 10, effort: { min: 6, max: 7 } }
    expect(fitDose(dosage, { kind: 'SG' }, 'high').effort).toBe(4)
    expect(fitDose({ ...dosage, effort: { min: 2, max: 5 } }, { kind: 'SG' }, 'high').effort).toEqual({
      min: 2,
      max: 4,
    })
    expect(fitDose(dosage, { kind: 'SG' }, 'low')).toBe(dosage)
  })

  it('never gives more than was given', () => {
    const light = { sets: 1, reps: 5, effort: 2 }
    for (const kind of ['NM', 'SG', 'ST', 'AE'] as const) expect(fitDose(light, { kind }, 'high')).toBe(light)
  })
})
