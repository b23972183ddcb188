import { describe, expect, it } from 'vitest'
import { isLargeSuggested, toPrintChoice } from './print-choice'
import { readPrintChoice } from './print-choice-schema'

describe('readPrintChoice', () => {
  it('takes the first that can be read, and the usual way where none can', () => {
    const large = toPrintChoice({ layout: 'large', without: ['doctor'] })
    expect(readPrintChoice(null, large)).toEqual(large)
    expect(readPrintChoice({ layout: 'poster' }, undefined)).toEqual(toPrintChoice({ layout: 'standard' }))
  })

  it('reads what was kept before a name could be chosen: by first name, as it was printed', () => {
    const { naming: _, ...before } = toPrintChoice({ layout: 'large', grey: true })
    expect(readPrintChoice(before)).toEqual({ ...before, naming: 'first' })
  })
})

describe('isLargeSuggested', () => {
  it.each([
    [74, 'standard', false],
    [75, 'standard', true],
    [90, 'large', false],
    [null, 'standard', false],
  ] as const)('at %s with %s: %s', (age, layout, expected) => {
    expect(isLargeSuggested(age, toPrintChoice({ layout }))).toBe(expected)
  })
})
