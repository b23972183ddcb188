import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findDrawing } from '../figure/data/find-drawing'
import { isMovement } from '../figure/item'
import { removeUnnamed } from './remove-unnamed'
import type { RenderedMotion } from './render-motion'
import { shareOut } from './share-out'
import { showProgress } from './show-progress'
import { engineVersion, hash, type Outcome, readJson, readManifest, sourceHash } from './stored-figures'

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

/** A hash for every moving item's slug: the one its file is named by, or the one of what it was made from. */
type Hashes = Record<string, string>

/** A hash of the engine and of what makes motion from it. */
export async function motionVersion(): Promise<string> {
  const texts = drawingFiles.map((file) => readFile(fileURLToPath(new URL(file, import.meta.url)), 'utf8'))
  return hash([await engineVersion(), ...(await Promise.all(texts))].join('\n'))
}

/** The hashes the stored motions of `folder` are named by. */
export const readMotionManifest = (folder: string) =>
  readJson<Hashes>(path.join(folder, 'motion/manifest.json'))

/** The hashes of the data and engine they were made from; they stand apart, since no page needs them. */
export const readMotionSources = (folder: string) =>
  readJson<Hashes>(path.join(folder, 'motion/sources.json'))

/**
 * Stores under `folder`/motion the way from start to end of every item that moves and whose still pictures in
 * `folder` are current; leaves alone what did not change, keeps the name of a file that came out the same, and removes
 * what is no longer named, but for what was released.
 */
export async function renderMotions(folder: string, only: readonly string[] = []): Promise<Outcome> {
  const target = path.join(folder, 'motion')
  await mkdir(target, { recursive: true })
  const [engine, version] = await Promise.all([engineVersion(), motionVersion()])
  const [stills, manifest, sources] = await Promise.all([
    readManifest(folder),
    readMotionManifest(folder),
    readMotionSources(folder),
  ])
  const present = new Set(await readdir(target))
  const moves = (slug: string) => {
    const item = findDrawing(slug)
    return Boolean(stills[slug]?.end && item && isMovement(item))
  }
  const wanted = Object.keys(stills).filter((slug) => {
    const source = sourceHash(version, slug)
    const isCurrent = sources[slug] === source && present.has(motionFile(slug, manifest[slug] ?? ''))
    const asked = only.length === 0 || only.includes(slug)
    return asked && moves(slug) && stills[slug]?.source === sourceHash(engine, slug) && !isCurrent
  })
  const failed: string[] = []
  let done = 0
  let changed = 0
  await shareOut<RenderedMotion>(wanted, new URL('./motion-worker.mjs', import.meta.url), async (motion) => {
    done++
    showProgress(done, wanted.length, motion.slug)
    if (!motion.file) return void failed.push(`${motion.slug}: ${motion.error ?? 'does not move'}`)
    sources[motion.slug] = sourceHash(version, motion.slug)
    if (await isStored(path.join(target, motionFile(motion.slug, manifest[motion.slug] ?? '')), motion.file))
      return
    changed++
    const name = hash(motion.file)
    await writeFile(path.join(target, motionFile(motion.slug, name)), motion.file)
    manifest[motion.slug] = name
  })
  await writeHashes(target, 'sources.json', sources, moves)
  const named = await writeHashes(target, 'manifest.json', manifest, moves)
  await removeUnnamed(target, '.gz', new Set(named.map(([slug, name]) => motionFile(slug, name))))
  return { drawn: wanted.length - failed.length, changed, failed }
}

export const motionFile = (slug: string, name: string) => `${slug}.${name}.json.gz`

async function isStored(file: string, bytes: Uint8Array): Promise<boolean> {
  const stored = await readFile(file).catch(() => null)
  return stored?.equals(bytes) === true
}

async function writeHashes(
  target: string,
  file: string,
  hashes: Hashes,
  moves: (slug: string) => boolean,
): Promise<[string, string][]> {
  const ordered = Object.entries(hashes)
    .filter(([slug]) => moves(slug))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  await writeFile(path.join(target, file), `${JSON.stringify(Object.fromEntries(ordered), null, 1)}\n`)
  return ordered
}
