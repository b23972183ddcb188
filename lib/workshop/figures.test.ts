import { randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { runCommandLine } from '../cli/run-command-line'
import { drawItem, listPictureSlugs } from '../figure/draw-item'
import { findFigure } from '../figure/find-figure'
import { toSvg } from '../figure/frame/svg'
import { engineVersion, readManifest, sourceHash } from './stored-figures'

const folder = fileURLToPath(new URL('../../public/figures', import.meta.url))
const [manifest, engine] = await Promise.all([readManifest(folder), engineVersion()])

describe('the stored pictures', () => {
  test('cover every drawn item, and nothing else', () => {
    expect(Object.keys(manifest).sort()).toEqual(listPictureSlugs().sort())
  })

  test('were made from the data and the engine that are here (npm run figures)', () => {
    const stale = Object.entries(manifest).filter(
      ([slug, stored]) => stored.source !== sourceHash(engine, slug),
    )
    expect(stale.map(([slug]) => slug)).toEqual([])
  })

  test('come out with the same bytes when drawn again', async () => {
    const slugs = Object.keys(manifest)
    for (let i = 0; i < 4; i++) {
      const slug = slugs[randomInt(slugs.length)] ?? ''
      const stored = manifest[slug]
      const drawn = drawItem(slug)
      expect(stored && drawn, slug).toBeTruthy()
      if (!stored || !drawn) continue
      expect(await readFile(path.join(folder, stored.start), 'utf8'), slug).toBe(toSvg(drawn.start))
      if (stored.end && drawn.end)
        expect(await readFile(path.join(folder, stored.end), 'utf8'), slug).toBe(toSvg(drawn.end))
    }
  })

  test('are found by slug, with an address and a side', () => {
    expect(findFigure('clam')).toMatchObject({ sided: true })
    expect(findFigure('clam')?.end).toMatch(/^\/figures\/clam\.end\.[0-9a-f]{10}\.svg$/)
    expect(findFigure('mi-imaging')).toMatchObject({ sided: false })
    expect(findFigure('no-such-item')).toBeNull()
  })
})

describe('plinth figure', () => {
  test.each([
    [[], 'no output file'],
    [['bridge', '--out', 'x.jpg'], 'a wrong file type'],
    [['bridge', '--out', 'x.svg', '--side', 'middle'], 'a wrong side'],
    [['no-such-item', '--out', 'x.svg'], 'an unknown item'],
    [['bridge', '--out', 'x.svg', '--width', 'wide'], 'a wrong width'],
    [['bridge', '--out', 'x.svg', '--colour'], 'an unknown option'],
  ])('answers 2 for %j: %s', async (args) => {
    expect(await runCommandLine(['figure', ...args])).toBe(2)
  })
})
