import { describe, expect, test } from 'vitest'
import { drawItem } from '../draw-item'
import { figureRoles } from './figure-frame'
import { type FigurePainter, paintFigure } from './paint-figure'
import { parseFigureSvg, toSvg } from './svg'
import { brightness, toGrey } from './to-grey'

const drawn = drawItem('clam-band')
const frame = drawn?.end ?? { width: 0, height: 0, paths: [] }

describe('a drawn frame', () => {
  test('comes back unchanged from the SVG it was written to', () => {
    expect(frame.paths.length).toBeGreaterThan(12)
    expect(parseFigureSvg(toSvg(frame))).toEqual(frame)
  })

  test('keeps its size and number of paths when mirrored, and says how it is mirrored', () => {
    const svg = toSvg(frame, { mirrored: true })
    expect(svg).toContain(`translate(${frame.width} 0) scale(-1 1)`)
    expect(svg.match(/<path /g)).toHaveLength(frame.paths.length)
    expect(() => parseFigureSvg(svg)).toThrow('unmirrored')
  })

  test('holds only known roles and no colour but #rrggbb', () => {
    for (const path of frame.paths) {
      expect(figureRoles).toContain(path.role)
      for (const color of [path.fill, path.stroke]) if (color) expect(color).toMatch(/^#[0-9a-f]{6}$/)
    }
  })

  test('in grey has equal channels everywhere, light skin and black lines', () => {
    for (const path of toGrey(frame).paths) {
      for (const color of [path.fill, path.stroke])
        if (color)
          expect(color.slice(1, 3) === color.slice(3, 5) && color.slice(3, 5) === color.slice(5, 7)).toBe(
            true,
          )
      if (path.role === 'skin' && path.fill) expect(brightness(path.fill)).toBeGreaterThan(200)
      if (path.role === 'outline' && path.stroke) expect(brightness(path.stroke)).toBe(0)
    }
  })

  test('refuses a document that is not a figure', () => {
    expect(() => parseFigureSvg('<svg xmlns="http://www.w3.org/2000/svg"></svg>')).toThrow('viewBox')
  })
})

describe('painting', () => {
  const record = () => {
    const calls: string[] = []
    const note =
      (name: string) =>
      (...args: unknown[]) =>
        calls.push(`${name} ${args.map(String).join(' ')}`)
    const painter: FigurePainter = {
      save: note('save'),
      restore: note('restore'),
      translate: note('translate'),
      scale: note('scale'),
      lineCap: note('lineCap'),
      lineJoin: note('lineJoin'),
      lineWidth: note('lineWidth'),
      dash: note('dash'),
      undash: note('undash'),
      fillOpacity: note('fillOpacity'),
      path: note('path'),
      fill: note('fill'),
      stroke: note('stroke'),
    }
    return { painter, calls }
  }

  test('fits the frame into the box and balances save and restore', () => {
    const { painter, calls } = record()
    paintFigure(painter, { ...frame, width: 200, height: 100 }, { x: 10, y: 20, width: 100, height: 100 })
    expect(calls[0]).toBe('save ')
    expect(calls.at(-1)).toBe('restore ')
    expect(calls[1]).toBe('translate 10 45')
    expect(calls[2]).toBe('scale 0.5 0.5')
  })

  test('mirrors about the middle of the frame', () => {
    const { painter, calls } = record()
    paintFigure(painter, frame, { x: 0, y: 0, width: 100, height: 100 }, { mirrored: true })
    expect(calls).toContain(`translate ${frame.width} 0`)
    expect(calls).toContain('scale -1 1')
  })
})
