import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import manifest from '../../../public/figures/manifest.json' with { type: 'json' }
import { pathExtent } from './path-extent'
import { parseFigureSvg } from './svg'

/** Units by which a soft edge may pass the border. */
const slack = 1

const fileOf = (name: string) => fileURLToPath(new URL(`../../../public/figures/${name}`, import.meta.url))

function overhangOf(file: string): string[] {
  const { width, height, paths } = parseFigureSvg(readFileSync(fileOf(file), 'utf8'))
  return paths.flatMap(({ role, d, stroke, strokeWidth }) => {
    const { x0, y0, x1, y1 } = pathExtent(d)
    const pen = stroke && role !== 'halo' ? (strokeWidth ?? 1) / 2 : 0
    const over = Math.max(-x0, -y0, x1 - width, y1 - height) + pen
    return over > slack ? [`${file}: ${role} lies ${over.toFixed(1)} outside`] : []
  })
}

test('every stored picture holds all that is drawn in it', { timeout: 60_000 }, () => {
  const bodies = Object.values(manifest).filter(({ kind }) => kind === 'body')
  expect(bodies.length).toBeGreaterThan(250)
  expect(bodies.flatMap(({ start, end }) => [start, ...(end ? [end] : [])]).flatMap(overhangOf)).toEqual([])
})

test('the extent of a path counts its curves, not only where it begins', () => {
  expect(pathExtent('M10 10c0 -40 20 -40 20 0l5 5Z')).toEqual({ x0: 10, y0: -20, x1: 35, y1: 15 })
})
