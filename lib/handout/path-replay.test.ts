import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseFigureSvg } from '@/lib/figure/frame/svg'
import type { Painter } from './document/painter'
import { readPath, replayPath } from './path-replay'

function drawn(data: string): string {
  const calls: string[] = []
  const note =
    (name: string) =>
    (...values: unknown[]) => {
      calls.push([name, ...values].join(' '))
      return painter
    }
  const painter = {
    moveTo: note('M'),
    lineTo: note('L'),
    bezierCurveTo: note('C'),
    path: note('path'),
  } as Partial<Painter> as Painter
  const steps = readPath(data)
  if (!steps) return 'null'
  replayPath(painter, steps)
  return calls.join(', ')
}

describe('readPath', () => {
  it('turns every step into absolute points', () => {
    expect(drawn('M1 2l3-1.500h.5v-.5L9 9H1V2Z')).toBe(
      'M 1 2, L 4 0.5, L 4.5 0.5, L 4.5 0, L 9 9, L 1 9, L 1 2, path Z',
    )
    expect(drawn('M1 1c1 0 2 1 3 3 1 1 1 1 2 2C0 0 1 1 2 2z')).toBe(
      'M 1 1, C 2 1 3 2 4 4, C 5 5 5 5 6 6, C 0 0 1 1 2 2, path Z',
    )
  })

  it('goes on from where a closed path began, and takes pairs after a move as lines', () => {
    expect(drawn('M1 1 5 1m2 2 1 1zl1 0')).toBe('M 1 1, L 5 1, M 7 3, L 8 4, path Z, L 8 3')
  })

  it('leaves other commands to the page', () => {
    expect(drawn('M0 0a1 1 0 0 1 2 2')).toBe('null')
  })

  it('reads the stored figures of bodies', () => {
    const files = readdirSync('public/figures').filter((file) => file.startsWith('bridge.'))
    for (const file of files) {
      const { paths } = parseFigureSvg(readFileSync(`public/figures/${file}`, 'utf8'))
      expect(paths.length).toBeGreaterThan(10)
      for (const { d } of paths) expect(drawn(d)).toMatch(/^M /)
    }
  })
})
