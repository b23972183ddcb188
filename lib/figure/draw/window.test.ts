import { describe, expect, test } from 'vitest'
import { floor } from '../data/pins'
import type { FigureFrame } from '../frame/figure-frame'
import type { FigureItem } from '../item'
import { drawFigure } from './draw-figure'

const stance = { legL: floor(), legR: floor() }
const table: FigureItem = {
  sided: true,
  view: { az: -68, el: 12 },
  posture: 'supine',
  support: 66,
  start: { hipR: [16, 12, 4], kneeR: 4 },
  clinician: {
    posture: 'stand',
    at: [-22, 0, 128],
    yaw: 180,
    start: { hipL: [34, 4, 0], kneeL: 26, hipR: [-6, 4, 0], kneeR: 16, spine: [14, 0, 0], pins: stance },
  },
  props: [{ kind: 'table', area: { x0: -26, x1: 26, z0: -86, z1: 62 } }],
}
const cutBelow = 54
const draw = (item: FigureItem) => drawFigure(item).start
const whole = draw(table)
const cut = draw({ ...table, cutBelow })

/** Every point a path goes to, with its control points, in the order of drawing. */
function pointsOf(d: string): [number, number][] {
  const out: [number, number][] = []
  let [x, y] = [0, 0]
  for (const [, command, text] of d.matchAll(/([MlcZ])([^MlcZ]*)/g)) {
    const numbers = [...(text ?? '').matchAll(/-?\d*\.?\d+/g)].map(Number)
    const from = command === 'M' ? [0, 0] : [x, y]
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      ;[x, y] = [(from[0] ?? 0) + (numbers[i] ?? 0), (from[1] ?? 0) + (numbers[i + 1] ?? 0)]
      out.push([x, y])
    }
  }
  return out
}
/** Half a line: a slanting one ends square. */
const half = 1
const atEdge = (frame: FigureFrame, [, y]: [number, number]) => y > frame.height - 2.6

describe('a picture cut at the height of the table', () => {
  test('is as wide and much less tall, so that it is shown larger', () => {
    expect(cut.width).toBeGreaterThan(whole.width * 0.8)
    expect(cut.height).toBeLessThan(whole.height * 0.75)
  })

  test('has no point outside', () => {
    for (const path of cut.paths)
      for (const [x, y] of pointsOf(path.d)) {
        expect(x).toBeGreaterThan(-half)
        expect(y).toBeGreaterThan(-half)
        expect(x).toBeLessThan(cut.width + half)
        expect(y).toBeLessThan(cut.height + half)
      }
  })

  test('fills trousers and table down to its lower edge, and draws no line along it', () => {
    const filled = cut.paths.filter((p) => p.fill && pointsOf(p.d).some((point) => atEdge(cut, point)))
    expect(filled.map((p) => p.role)).toEqual(expect.arrayContaining(['cloth', 'prop']))
    const lines = cut.paths.filter((p) => p.role === 'outline' || p.role === 'detail')
    for (const line of lines.flatMap((p) => p.d.split(/(?=M)/))) {
      const points = pointsOf(line)
      points.forEach((point, i) => {
        const next = points[i + 1]
        const along = next && atEdge(cut, point) && atEdge(cut, next)
        expect(along && Math.abs(next[0] - point[0]) > 4).not.toBe(true)
      })
    }
  })

  test('has no shadow on the floor', () => {
    const shadows = (frame: FigureFrame) => frame.paths.filter((p) => p.role === 'shadow').length
    expect(shadows(cut)).toBe(shadows(whole) - 1)
  })
})

describe('a close-up beside the picture', () => {
  const inset = { of: 'ankR', radius: 20, corner: 'tr', size: 1, outside: true } as const
  const rim = draw({ ...table, cutBelow, inset })

  test('may be as tall as the picture and stands close to it', () => {
    expect(rim.height).toBe(cut.height)
    expect(rim.width).toBeGreaterThan(cut.width * 0.9 + rim.height * 0.6)
    expect(rim.width).toBeLessThan(cut.width + rim.height + 12)
  })

  test('has outlines as thick as those of the picture', () => {
    const from = rim.paths.findIndex((p) => p.role === 'paper')
    const widths = (part: typeof rim.paths) =>
      part.flatMap((p) => (p.role === 'outline' && p.stroke && p.strokeWidth ? [p.strokeWidth] : []))
    const [main] = widths(rim.paths.slice(0, from))
    const [close] = widths(rim.paths.slice(from, -1))
    expect((close ?? 0) / (main ?? 1)).toBeCloseTo(1, 1)
  })

  test('stays small over a corner', () => {
    const over = draw({ ...table, inset: { ...inset, outside: false } })
    expect([over.width, over.height]).toEqual([whole.width, whole.height])
  })
})
