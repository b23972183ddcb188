import { describe, expect, test } from 'vitest'
import { findDrawing } from '../data/find-drawing'
import { toSvg } from '../frame/svg'
import { drawFigure } from './draw-figure'

describe('stills', () => {
  test('start and end share one window, and drawing twice gives the same bytes', () => {
    const item = findDrawing('sci-slider-sup')
    if (!item) throw new Error('not drawn')
    const once = drawFigure(item)
    const twice = drawFigure(item)
    expect(once.end && [once.end.width, once.end.height]).toEqual([once.start.width, once.start.height])
    expect(toSvg(once.start)).toBe(toSvg(twice.start))
    expect(once.end && toSvg(once.end)).toBe(twice.end && toSvg(twice.end))
  })
})
