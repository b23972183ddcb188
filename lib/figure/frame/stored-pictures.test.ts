import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import svgpath from 'svgpath'
import { expect, test } from 'vitest'
import manifest from '@/public/figures/manifest.json' with { type: 'json' }
import { parseFigureSvg } from './svg'

/** Units by which a soft edge may pass the border. */
const slack = 1

const fileOf = (name: string) => fileURLToPath(new URL(`../../../public/figures/${name}`, import.meta.url))

/** The box of path data of moves, lines and cubic curves; a curve is measured after each quarter. */
function extentOf(d: string) {
  const xs: number[] = []
  const ys: number[] = []
  svgpath(d)
    .abs()
    .iterate((segment, _index, x, y) => {
      if (segment[0] === 'M' || segment[0] === 'L') {
        xs.push(segment[1])
        ys.push(segment[2])
      } else if (segment[0] === 'C') {
        const [, ax, ay, bx, by, endX, endY] = segment
        for (const t of [0.25, 0.5, 0.75, 1]) {
          xs.push(bezier(t, x, ax, bx, endX))
          ys.push(bezier(t, y, ay, by, endY))
        }
      } else if (segment[0] !== 'Z' && segment[0] !== 'z') throw new Error(`${segment[0]} is not measured`)
    })
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
}

const bezier = (t: number, from: number, a: number, b: number, to: number) =>
  (1 - t) ** 3 * from + 3 * (1 - t) ** 2 * t * a + 3 * (1 - t) * t ** 2 * b + t ** 3 * to

function overhangOf(file: string): string[] {
  const { width, height, paths } = parseFigureSvg(readFileSync(fileOf(file), 'utf8'))
  return paths.flatMap(({ role, d, stroke, strokeWidth }) => {
    const { x0, y0, x1, y1 } = extentOf(d)
    const pen = stroke && role !== 'halo' ? (strokeWidth ?? 1) / 2 : 0
    const over = Math.max(-x0, -y0, x1 - width, y1 - height) + pen
    return over > slack ? [`${file}: ${role} lies ${over.toFixed(1)} outside`] : []
  })
}

test('every stored picture holds all that is drawn in it', () => {
  const bodies = Object.values(manifest).filter(({ kind }) => kind === 'body')
  expect(bodies.length).toBeGreaterThan(250)
  expect(bodies.flatMap(({ start, end }) => [start, ...(end ? [end] : [])]).flatMap(overhangOf)).toEqual([])
})

test('the extent of a path counts its curves, not only where it begins', () => {
  expect(extentOf('M10 10c0 -40 20 -40 20 0l5 5Z')).toEqual({ x0: 10, y0: -20, x1: 35, y1: 15 })
})
