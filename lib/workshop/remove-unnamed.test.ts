import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import released from '../plan/frozen/released-figures.json' with { type: 'json' }
import { releasedFigures, removeUnnamed } from './remove-unnamed'
import { hash } from './stored-figures'

const folder = fileURLToPath(new URL('../../public/figures', import.meta.url))
const inPublic = (address: string) => path.join(folder, '..', address)

test('every released drawing is still here, with the bytes it was released with', async () => {
  expect(releasedFigures.size).toBe(852)
  for (const address of releasedFigures) {
    const text = await readFile(inPublic(address), 'utf8')
    if (address.endsWith('.svg')) expect(address).toContain(`.${hash(text)}.svg`)
  }
})

test('what no release shipped and no manifest names goes, a released drawing stays', async () => {
  const copy = await mkdtemp(path.join(tmpdir(), 'plinth-figures-'))
  const shipped = [released.bridge, released.clam].map(({ start }) => path.basename(start))
  for (const name of shipped) await copyFile(path.join(folder, name), path.join(copy, name))
  await writeFile(path.join(copy, 'clam.start.0123456789.svg'), '<svg/>')
  await writeFile(path.join(copy, 'new.start.0123456789.svg'), '<svg/>')
  await writeFile(path.join(copy, 'clam.0123456789.json.gz'), '')
  await writeFile(path.join(copy, 'manifest.json'), '{}')
  await removeUnnamed(copy, '.svg', new Set(['new.start.0123456789.svg']))
  const left = [...shipped, 'clam.0123456789.json.gz', 'manifest.json', 'new.start.0123456789.svg']
  expect((await readdir(copy)).sort()).toEqual(left.sort())
  await removeUnnamed(copy, '.gz', new Set())
  expect(await readdir(copy)).not.toContain('clam.0123456789.json.gz')
  await rm(copy, { recursive: true })
})
