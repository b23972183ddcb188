import { describe, expect, it } from 'vitest'
import { emergencyNumber } from './emergency-number'

describe('emergencyNumber', () => {
  it.each([
    ['US', '911'],
    ['gb', '999'],
    ['AU', '000'],
    ['NZ', '111'],
    ['DE', '112'],
    ['ES', '112'],
    ['MX', '911'],
    ['FR', '15'],
    ['GU', '911'],
    ['JM', '110'],
    ['BD', '999'],
  ])('%s: %s', (country, number) => {
    expect(emergencyNumber(country)).toBe(number)
  })

  it('is not guessed where nobody looked it up', () => {
    for (const country of ['ZZ', 'KM', 'AF', 'HT']) expect(emergencyNumber(country)).toBeNull()
  })
})
