import { expect, test } from 'vitest'
import { findDrawing } from '../data/find-drawing'
import { toSvg } from '../frame/svg'
import { drawStrip } from './draw-strip'

const strip = (slug: string, count: number) => {
  const item = findDrawing(slug)
  if (!item) throw new Error(`"${slug}" is not drawn`)
  return drawStrip(item, count)
}

test('pictures of one size, each different', () => {
  const drawn = strip('clam', 6).map((frame) => toSvg(frame))
  expect(new Set(drawn).size).toBe(6)
  expect(new Set(drawn.map((svg) => /viewBox="[^"]*"/.exec(svg)?.[0])).size).toBe(1)
})

test('the close-up of the end picture is there from the first on, with one rim', () => {
  const rims = strip('tib-slider', 3).map(({ paths }) => paths.filter(({ role }) => role === 'paper'))
  expect(rims.map((rim) => rim.length)).toEqual([1, 1, 1])
  expect(new Set(rims.flat().map(({ d }) => d)).size).toBe(1)
})

test('a movement that swings out stays in the picture', () => {
  for (const { width, height, paths } of strip('press-oh', 5))
    for (const [, x, y] of paths.flatMap(({ d }) => [...d.matchAll(/M(-?[\d.]+) ?(-?[\d.]+)/g)])) {
      expect(Number(x)).toBeGreaterThan(0)
      expect(Number(x)).toBeLessThan(width)
      expect(Number(y)).toBeGreaterThan(0)
      expect(Number(y)).toBeLessThan(height)
    }
})

test('an item that is held has none', () => {
  expect(strip('sit-lumbar', 6)).toEqual([])
})
