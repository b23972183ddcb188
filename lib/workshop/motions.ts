import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findItem } from '../figure/data/catalog'
import { isMovement } from '../figure/item'
import { engineVersion, hash, progress, readManifest, sourceHash } from './figures'
import { removeUnnamed } from './remove-unnamed'
import type { RenderedMotion } from './render-motion'
import { shareOut } from './share-out'

const drawingFiles = [
  '../figure/motion/draw-frames.ts',
  '../figure/motion/draw-item-motion.ts',
  '../figure/motion/even-moments.ts',
  '../figure/motion/is-lowering.ts',
  '../figure/motion/packed-path.ts',
  '../figure/motion/steady-rings.ts',
  '../figure/motion/to-steps.ts',
  './render-motion.ts',
]

/** Every moving item's slug with the hash its stored motion is named by. */
export type MotionManifest = Record<string, string>

/** A hash of the engine and of what makes motion from it. */
export async function motionVersion(): Promise<string> {
  const texts = drawingFiles.map((file) => readFile(fileURLToPath(new URL(file, import.meta.url)), 'utf8'))
  return hash([await engineVersion(), ...(await Promise.all(texts))].join('\n'))
}

export const readMotionManifest = async (folder: string): Promise<MotionManifest> =>
  JSON.parse(await readFile(path.join(folder, 'motion/manifest.json'), 'utf8').catch(() => '{}'))

/**
 * Stores under `folder`/motion the way from start to end of every item that moves and whose still pictures in
 * `folder` are current; leaves alone what did not change and removes what is no longer named, but for
 * what was released.
 */
export async function renderMotions(
  folder: string,
  only: readonly string[] = [],
): Promise<{ drawn: number; failed: string[] }> {
  const target = path.join(folder, 'motion')
  await mkdir(target, { recursive: true })
  const [engine, version] = await Promise.all([engineVersion(), motionVersion()])
  const [stills, manifest] = await Promise.all([readManifest(folder), readMotionManifest(folder)])
  const present = new Set(await readdir(target))
  const moves = (slug: string) => {
    const item = findItem(slug)
    return Boolean(stills[slug]?.end && item && isMovement(item))
  }
  const wanted = Object.keys(stills).filter((slug) => {
    const source = sourceHash(version, slug)
    const isCurrent = manifest[slug] === source && present.has(motionFile(slug, source))
    const asked = only.length === 0 || only.includes(slug)
    return asked && moves(slug) && stills[slug]?.source === sourceHash(engine, slug) && !isCurrent
  })
  const failed: string[] = []
  let done = 0
  await shareOut<RenderedMotion>(wanted, new URL('./motion-worker.mjs', import.meta.url), async (motion) => {
    done++
    progress(done, wanted.length, motion.slug)
    if (!motion.file) return void failed.push(`${motion.slug}: ${motion.error ?? 'does not move'}`)
    const source = sourceHash(version, motion.slug)
    await writeFile(path.join(target, motionFile(motion.slug, source)), motion.file)
    manifest[motion.slug] = source
  })
  await writeManifest(
    target,
    Object.entries(manifest).filter(([slug]) => moves(slug)),
  )
  return { drawn: wanted.length - failed.length, failed }
}

export const motionFile = (slug: string, source: string) => `${slug}.${source}.json.gz`

async function writeManifest(target: string, entries: [string, string][]) {
  const ordered = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  const named = new Set(ordered.map(([slug, source]) => motionFile(slug, source)))
  await writeFile(
    path.join(target, 'manifest.json'),
    `${JSON.stringify(Object.fromEntries(ordered), null, 1)}\n`,
  )
  await removeUnnamed(target, '.gz', named)
}
