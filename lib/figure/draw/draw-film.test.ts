import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { findItem } from '../data/catalog'
import { toSvg } from '../frame/svg'
import { drawFigure } from './draw-figure'
import { drawFilm } from './draw-film'

const frames = (slug: string, count: number) => {
  const item = findItem(slug)
  if (!item) throw new Error(`"${slug}" is not drawn`)
  return drawFilm(item, count)
}

describe('motion', { timeout: 60_000 }, () => {
  test('24 frames of one size, each different, within 60 KB', () => {
    const drawn = frames('clam', 24).map((frame) => toSvg(frame))
    expect(new Set(drawn).size).toBe(24)
    expect(new Set(drawn.map((svg) => /viewBox="[^"]*"/.exec(svg)?.[0])).size).toBe(1)
    expect(brotliCompressSync(drawn.join('\n')).length).toBeLessThan(60_000)
  })

  test('an item that is held has one frame', () => {
    expect(frames('sit-lumbar', 24)).toHaveLength(1)
  })
})

describe('stills', { timeout: 60_000 }, () => {
  test('start and end share one window, and drawing twice gives the same bytes', () => {
    const item = findItem('sci-slider-sup')
    if (!item) throw new Error('not drawn')
    const once = drawFigure(item)
    const twice = drawFigure(item)
    expect(once.end && [once.end.width, once.end.height]).toEqual([once.start.width, once.start.height])
    expect(toSvg(once.start)).toBe(toSvg(twice.start))
    expect(once.end && toSvg(once.end)).toBe(twice.end && toSvg(twice.end))
  })
})
