import { expect, test } from 'vitest'
import { toSteps } from './to-steps'

test('places are rounded to whole steps, so that errors do not add up', () => {
  const third = 'l.3 0'.repeat(10)
  expect(toSteps(`M1.1-2${third}Z`, 4)).toBe('M4-8l2 0l1 0l1 0l1 0l1 0l2 0l1 0l1 0l1 0l1 0Z')
  expect(toSteps('M0 0c.5 .5 1-1 2 0', 4)).toBe('M0 0c2 2 4-4 8 0')
})

test('what is shorter than a step is left out, and its length is kept for the next', () => {
  expect(toSteps('M0 0l.1 0l.1 0l.1 0', 4)).toBe('M0 0l1 0')
})

test('a command that the tracer does not write is named', () => {
  expect(() => toSteps('M0 0a1 1 0 0 0 2 2', 4)).toThrow('a1 1 0 0 0 2 2')
})
