import { describe, expect, test } from 'vitest'
import { findDrawing } from '../data/find-drawing'
import type { Arrow, FigureItem } from '../item'
import { lineLength } from '../trace/lines'
import { arrowShape, leastLength, paintArrow } from './arrow-shape'
import { unbend } from './arrow-way'
import { drawFigure } from './draw-figure'
import { lengthen } from './polyline'

const standing: FigureItem = { sided: false, view: 'right', posture: 'stand', start: {}, targets: ['quadR'] }
const problemsOf = (change: Partial<FigureItem>) =>
  drawFigure({ ...standing, ...change }).problems.map((problem) => problem.check)
const arrowPathsOf = (change: Partial<FigureItem>) =>
  drawFigure({ ...standing, ...change }).start.paths.filter((path) => path.role === 'arrow')
const pieces = (d = '') => d.split('M').length - 1
const tenth = (length: number) =>
  Array.from({ length: 11 }, (_, i): readonly [number, number] => [(length * i) / 10, 0])

describe('the shape of an arrow', () => {
  test.each<Partial<Arrow>>([{}, { both: true }, { quick: true }, { push: true }])(
    'keeps a shaft of a head’s length and more at its shortest: %j',
    (kind) => {
      const { heads, strokes } = arrowShape(tenth(leastLength(kind)), kind, 1)
      const ends = [...heads.matchAll(/M(-?[\d.]+)/g)].map((m) => Number(m[1]))
      const bases = [...heads.matchAll(/M-?[\d.]+ ?-?[\d.]+l(-?[\d.]+)/g)].map((m) => Math.abs(Number(m[1])))
      const head = Math.max(...bases)
      expect(head).toBeGreaterThan(4)
      expect(ends).toHaveLength(kind.both ? 2 : 1)
      expect(leastLength(kind) - ends.length * head).toBeGreaterThanOrEqual(1.2 * head)
      expect(strokes[0]?.d).toMatch(/^M.*[lc]/)
    },
  )

  test('a short way is drawn on in its own direction, on both sides for two heads', () => {
    const short = tenth(4)
    const ahead = lengthen(short, 20, false)
    expect(lineLength(ahead)).toBeCloseTo(20)
    expect(ahead[0]).toEqual([0, 0])
    const both = lengthen(short, 20, true)
    expect(lineLength(both)).toBeCloseTo(20)
    expect(both[0]?.[0]).toBeCloseTo(-8)
  })

  test('a hook is softened into a bow between the same ends, and a gentle bow stays', () => {
    const hook = Array.from({ length: 21 }, (_, i): readonly [number, number] =>
      i < 6 ? [0, 5 - i] : [i - 5, 0],
    )
    const bow = unbend(hook, 1)
    expect(bow[0]).toEqual([0, 5])
    expect(bow.at(-1)?.[0]).toBeCloseTo(15)
    expect(bow.at(-1)?.[1]).toBeCloseTo(0)
    expect(lineLength(bow)).toBeLessThan(lineLength(hook) - 1)
    expect(unbend(tenth(20), 1)).toEqual(tenth(20))
  })

  test('a quick push has three speed marks, a resisted one a bar at its tip, a plain one neither', () => {
    const strokes = (kind: Partial<Arrow>) => arrowShape(tenth(24), kind, 1).strokes
    expect(strokes({})).toHaveLength(1)
    expect(pieces(strokes({ quick: true })[1]?.d)).toBe(3)
    expect(strokes({ push: true })[1]?.d).toMatch(/^M25\.9-6\.4/)
    expect(paintArrow(arrowShape(tenth(24), { push: true }, 1), 1).map((path) => path.role)).toEqual([
      'halo',
      'halo',
      'halo',
      'arrow',
      'arrow',
      'arrow',
    ])
  })
})

describe('an arrow in a picture', () => {
  test('is a problem when it is fixed over a face, and none when it may move away', () => {
    const arrow: Arrow = { of: 'head', off: [0, 8, -4], dir: [0, 0, 1], length: 20 }
    expect(problemsOf({ arrows: [{ ...arrow, fixed: true }] })).toEqual(['cover'])
    expect(problemsOf({ arrows: [arrow] })).toEqual([])
    expect(problemsOf({ arrows: [{ ...arrow, fixed: true }], allow: ['cover'] })).toEqual([])
  })

  test('is a problem when it hides a highlight', () => {
    const arrow: Arrow = { of: 'thighR', off: [0, 18, 5], dir: [0, -1, 0], length: 34 }
    expect(problemsOf({ arrows: [{ ...arrow, fixed: true }] })).toEqual(['cover'])
    expect(problemsOf({ arrows: [arrow] })).toEqual([])
  })

  test('is a problem when it points at the eye, unless its direction on the picture is given', () => {
    const arrow: Arrow = { of: 'kneeR', off: [0, 0, 20], dir: [-1, 0.1, 0] }
    expect(problemsOf({ view: { az: -90, el: 5 }, arrows: [arrow] })).toEqual(['endOn'])
    expect(problemsOf({ view: { az: -90, el: 5 }, arrows: [{ ...arrow, seenAs: [0, 1] }] })).toEqual([])
  })

  test('runs round a landmark as a ring, behind the body out of sight', () => {
    const [facing] = arrowPathsOf({ arrows: [{ of: 'kneeR', ring: 18 }] })
    const [level, heads] = arrowPathsOf({ arrows: [{ of: 'kneeR', ring: 18, axis: [0, 1, 0], both: true }] })
    expect(pieces(facing?.d)).toBe(1)
    expect(pieces(level?.d)).toBe(2)
    expect(pieces(heads?.d)).toBe(2)
  })
})

describe('signs', () => {
  test('a clock, a pause sign and an arrow at one landmark keep clear of each other', () => {
    const { start, problems } = drawFigure({
      ...standing,
      arrows: [{ of: 'kneeR', off: [0, 0, 20], dir: [0, 1, 0] }],
      holds: [{ of: 'kneeR' }],
      clocks: [{ of: 'kneeR' }],
    })
    expect(problems).toEqual([])
    const discs = start.paths.filter((path) => path.role === 'halo' && path.fill && !path.stroke)
    const [a, b] = discs.map((path) => /^M(-?[\d.]+) ?(-?[\d.]+)/.exec(path.d)?.slice(1).map(Number) ?? [])
    expect(Math.hypot((a?.[0] ?? 0) - (b?.[0] ?? 0), (a?.[1] ?? 0) - (b?.[1] ?? 0))).toBeGreaterThan(28)
  })

  test('one picture is struck through and the other ticked', () => {
    const bridge = findDrawing('bridge')
    if (!bridge?.end) throw new Error('not drawn')
    const { start, end } = drawFigure({ ...bridge, arrows: [], struck: 'start' })
    const inks = (frame: typeof end) => frame?.paths.filter((path) => /^(arrow|symbol)$/.test(path.role))
    expect(inks(start)?.map((path) => path.role)).toEqual(['arrow', 'arrow', 'arrow'])
    expect(inks(end)?.map((path) => path.role)).toEqual(['symbol', 'symbol'])
  })
})
