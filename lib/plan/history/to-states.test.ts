import { expect, test } from 'vitest'
import { toStates } from './to-states'

const at = (revision: number, time: string, savedBy = 'Ines') => ({
  revision,
  savedAt: `2026-11-29T${time}:00.000Z`,
  savedBy,
})

test('keeps the last of each stretch of work, newest first', () => {
  const all = [
    at(6, '12:00'),
    at(5, '11:55'),
    at(4, '11:30', 'Omar'),
    at(3, '11:29'),
    at(2, '11:25'),
    at(1, '08:00'),
  ]
  expect(toStates(all).map(({ revision }) => revision)).toEqual([6, 4, 3, 1])
  expect(toStates([])).toEqual([])
})
