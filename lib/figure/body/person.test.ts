import { describe, expect, test } from 'vitest'
import { brightness } from '../frame/to-grey'
import { people, tellApart } from './person'

describe('the skin of two people', () => {
  test('is told apart for every pair of patient and clinician', () => {
    for (const patient of Object.values(people))
      for (const clinician of [people.clinician, people.clinicianB]) {
        const { skin } = tellApart(clinician, patient).colors
        expect(Math.abs(brightness(skin) - brightness(patient.colors.skin))).toBeGreaterThan(36)
        expect(skin).toMatch(/^#[0-9a-f]{6}$/)
      }
  })

  test('stays as it is when it differs enough', () => {
    expect(tellApart(people.clinicianB, people.tomas)).toBe(people.clinicianB)
  })
})
