import { describe, expect, it } from 'vitest'
import { ageOn } from './age'

describe('ageOn', () => {
  it.each([
    ['1959-04-02', '2026-11-22', 67],
    ['1959-11-22', '2026-11-22', 67],
    ['1959-11-23', '2026-11-22', 66],
    ['2026-11-22', '2026-11-22', 0],
    ['2004-02-29', '2026-02-28', 21],
    ['2004-02-29', '2026-03-01', 22],
    ['2004-02-29', '2028-02-29', 24],
  ])('born %s, on %s: %i', (birthDate, day, age) => {
    expect(ageOn(birthDate, day)).toBe(age)
  })
})
