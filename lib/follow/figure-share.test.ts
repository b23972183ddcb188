import { expect, test } from 'vitest'
import { figureShare } from './figure-share'

test('the figure is on its way for as long as the step is, holds in the end, and rests in the start', () => {
  expect([0, 1.5, 3, 9].map((seconds) => figureShare({ pose: 'go', sec: 3 }, seconds))).toEqual([
    0, 0.5, 1, 1,
  ])
  expect([0, 1.5, 3].map((seconds) => figureShare({ pose: 'back', sec: 3 }, seconds))).toEqual([1, 0.5, 0])
  expect(figureShare({ pose: 'end', sec: 30 }, 12)).toBe(1)
  expect(figureShare({ pose: 'start', sec: 10 }, 5)).toBe(0)
})
