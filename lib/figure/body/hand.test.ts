import { expect, test } from 'vitest'
import type { HandTurn } from '../pose/pose'
import { identity, length, sub } from '../vector'
import { listHandBones } from './hand'

const fingertip = (hand: HandTurn) =>
  listHandBones([0, 0, 0], identity, 1, hand, 1)
    .filter(({ part }) => part === 'finger')
    .at(-1)?.b ?? [0, 0, 0]

test('a hand closes little by little', () => {
  const tips = Array.from({ length: 25 }, (_, i) => fingertip({ from: 'flat', to: 'grip', share: i / 24 }))
  const steps = tips.slice(1).map((tip, i) => length(sub(tip, tips[i] ?? tip)))
  expect(
    length(
      sub(
        fingertip({ from: 'flat', to: 'grip', share: 1 }),
        fingertip({ from: 'grip', to: 'grip', share: 0 }),
      ),
    ),
  ).toBe(0)
  expect(Math.min(...steps)).toBeGreaterThan(0)
  expect(Math.max(...steps)).toBeLessThan(2)
})
