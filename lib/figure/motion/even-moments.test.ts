import { describe, expect, test } from 'vitest'
import { findDrawing } from '../data/find-drawing'
import type { FigureItem } from '../item'
import { solveItem } from '../scene'
import { length, sub } from '../vector'
import { evenMoments } from './even-moments'

describe('the moments of a movement', () => {
  test('without a pose on the way they are even in time', () => {
    const bridge = findDrawing('bridge')
    expect(bridge && evenMoments(bridge, 5)).toEqual([0, 0.25, 0.5, 0.75, 1])
  })

  test('over a pose that is nearer to the end, the longer half gets more of them', () => {
    const late: FigureItem = {
      view: 'right',
      posture: 'sit',
      start: { kneeR: 70 },
      via: { kneeR: 20 },
      end: { kneeR: 0 },
      sided: true,
    }
    const moments = evenMoments(late, 24)
    expect([moments[0], moments.at(-1)]).toEqual([0, 1])
    expect(moments.filter((t) => t < 0.5).length).toBeGreaterThan(moments.filter((t) => t > 0.5).length)
    const ankles = moments.map((t) => solveItem(late, t)[0]?.joints.ankR ?? ([0, 0, 0] as const))
    const steps = ankles.slice(1).map((at, i) => length(sub(at, ankles[i] ?? at)))
    expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.1)
  })
})
