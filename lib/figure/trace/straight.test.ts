import { expect, test } from 'vitest'
import type { Point } from './cracks'
import { fitStraight } from './straight'

test('a wavering edge becomes one line, and a corner stays', () => {
  const along = Array.from({ length: 20 }, (_, i): Point => [i, i % 2 ? 0.4 : -0.4])
  const down = Array.from({ length: 20 }, (_, i): Point => [20, i])
  const lines = fitStraight([...along, ...down], 1)
  expect(lines).toHaveLength(2)
  expect(lines[0]?.[3]).toEqual(lines[1]?.[0])
  expect(lines[1]?.[3]).toEqual([20, 19])
})
