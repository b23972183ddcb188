import { randomInt } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { findDrawing } from '../figure/data/find-drawing'
import { isMovement } from '../figure/item'
import type { MotionFile } from '../figure/motion/motion-file'
import { motionFile, motionVersion, readMotionManifest, readMotionSources } from './motions'
import { releasedFigures } from './remove-unnamed'
import { renderMotion } from './render-motion'
import { readManifest, sourceHash } from './stored-figures'

const folder = fileURLToPath(new URL('../../public/figures', import.meta.url))
const [stills, manifest, sources, version] = await Promise.all([
  readManifest(folder),
  readMotionManifest(folder),
  readMotionSources(folder),
  motionVersion(),
])
const addressOf = (slug: string) => path.join(folder, 'motion', motionFile(slug, manifest[slug] ?? ''))
const readMotion = async (slug: string): Promise<MotionFile> =>
  JSON.parse(gunzipSync(await readFile(addressOf(slug))).toString())

describe('the stored motion', () => {
  test('is there for every item that moves from one picture to the other, and for nothing else', async () => {
    const moving = Object.keys(stills).filter((slug) => {
      const item = findDrawing(slug)
      return stills[slug]?.end && item && isMovement(item)
    })
    expect(Object.keys(manifest).sort()).toEqual(moving.sort())
    const files = (await readdir(path.join(folder, 'motion'))).filter((file) => file.endsWith('.gz'))
    const named = moving.map((slug) => motionFile(slug, manifest[slug] ?? ''))
    expect(files).toEqual(expect.arrayContaining(named))
    const older = files.filter((file) => !named.includes(file))
    expect(older.filter((file) => !releasedFigures.has(`/figures/motion/${file}`))).toEqual([])
  })

  test('was made from the data and the engine that are here (npm run figures)', () => {
    const stale = Object.keys(manifest).filter((slug) => sources[slug] !== sourceHash(version, slug))
    expect(Object.keys(sources)).toEqual(Object.keys(manifest))
    expect(stale).toEqual([])
  })

  test('weighs at most 60 kB an item of 24 frames as it is sent, and less with brotli', async () => {
    for (const slug of Object.keys(manifest)) {
      expect((await readMotion(slug)).frames, slug).toHaveLength(24)
      expect((await stat(addressOf(slug))).size, slug).toBeLessThanOrEqual(60_000)
      const plain = gunzipSync(await readFile(addressOf(slug)))
      if (plain.length > 200_000) expect(brotliCompressSync(plain).length, slug).toBeLessThanOrEqual(60_000)
    }
  })

  test('comes out the same when drawn again, and lies where the still picture does', async () => {
    const slugs = Object.keys(manifest)
    const slug = slugs[randomInt(slugs.length)] ?? ''
    const [, , width, height] = (await readMotion(slug)).box
    expect(Buffer.from(renderMotion(slug) ?? []).equals(await readFile(addressOf(slug))), slug).toBe(true)
    expect(width / height, slug).toBeCloseTo((stills[slug]?.width ?? 0) / (stills[slug]?.height ?? 1), 2)
  })

  test('knows which way is down', async () => {
    expect((await readMotion('bridge')).lowers).toBe(false)
    expect((await readMotion('step-down')).lowers).toBe(true)
  })
})
