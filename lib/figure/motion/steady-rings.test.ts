import { expect, test } from 'vitest'
import type { FigurePath } from '../frame/figure-frame'
import { steadyRings } from './steady-rings'

const body: FigurePath = { role: 'skin', d: 'M0 0l9 0Z', fill: '#caa' }
const area: FigurePath = { role: 'target', d: 'M1 1l2 0Z', fill: '#c33' }
const ring = (x: number): FigurePath[] => [
  { role: 'target', d: `M${x} 0Z`, fill: '#c33' },
  { role: 'halo', d: `M${x} 0Z`, stroke: '#fff' },
  { role: 'hatch', d: `M${x} 0Z`, stroke: '#c33', dash: [2, 1] },
]

test('a ring that is there all the way stays', () => {
  const frames = [5, 6, 7].map((x) => [body, area, ...ring(x)])
  expect(steadyRings(frames)).toEqual(frames)
})

test('a ring that would come on the way is left out, the highlight stays', () => {
  expect(
    steadyRings([
      [body, area],
      [body, area],
      [body, area, ...ring(4)],
    ]),
  ).toEqual([
    [body, area],
    [body, area],
    [body, area],
  ])
})
