import { expect, it } from 'vitest'
import { coarsenHatch } from './coarse-hatch'

const hatch = 'M10.5 10.5l7 7M14.5 10.5l8 8M18.5 10.5l6 6M22.5 10.5l.5 .5M30 18l2 2'

it('keeps lines that stand far enough apart, pieces of one line together', () => {
  expect(coarsenHatch(hatch, 5)).toBe('M10.5 10.5l7 7M18.5 10.5l6 6')
  expect(coarsenHatch(hatch, 1)).toBe(hatch)
  expect(coarsenHatch('M1 1l4 4M9 9l4 4M3 1l4 4', 9)).toBe('M1 1l4 4M9 9l4 4')
})

it('keeps one line of the smallest area, and leaves a ring as it is', () => {
  expect(coarsenHatch(hatch, 500)).toBe('M10.5 10.5l7 7')
  expect(coarsenHatch('M1 1c2 2 3 3 4 4Z', 9)).toBe('M1 1c2 2 3 3 4 4Z')
})
