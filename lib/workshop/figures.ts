import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { listPictureSlugs, pictureSource } from '../figure/draw-item'
import type { StoredFigure } from '../figure/find-figure'
import { renderMotions } from './motions'
import { removeUnnamed } from './remove-unnamed'
import type { RenderedItem } from './render-item'
import { shareOut } from './share-out'

const root = fileURLToPath(new URL('../..', import.meta.url))
const engineFolder = path.join(root, 'lib/figure')

type Manifest = Record<string, StoredFigure>
export const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10)

/** A hash of everything in lib/figure that can change a picture: its code, without tests, checks, data and motion. */
export async function engineVersion(): Promise<string> {
  const files = (await readdir(engineFolder, { recursive: true }))
    .map((file) => file.replaceAll('\\', '/'))
    .filter(
      (file) =>
        file.endsWith('.ts') &&
        !/\.test\.ts$|^(data|check|motion)\/|^find-figure|^frame\/(paint|to-grey|contact)/.test(file),
    )
    .sort()
  const texts = await Promise.all(files.map((file) => readFile(path.join(engineFolder, file), 'utf8')))
  return hash(texts.join('\n'))
}

/** The hash a stored picture must carry to be current. */
export const sourceHash = (engine: string, slug: string) => hash(`${engine}\n${pictureSource(slug)}`)

export async function readManifest(folder: string): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8'))
  } catch {
    return {}
  }
}

/** Renders into `folder` every item whose data or engine changed; removes pictures no longer named, but for released ones. */
export async function renderFigures(
  folder: string,
  only: readonly string[] = [],
): Promise<{ drawn: number; failed: string[] }> {
  await mkdir(folder, { recursive: true })
  const [engine, manifest] = await Promise.all([engineVersion(), readManifest(folder)])
  const slugs = listPictureSlugs()
  const present = new Set(await readdir(folder))
  const isCurrent = (slug: string) => {
    const stored = manifest[slug]
    const files = stored ? [stored.start, stored.end] : []
    return (
      stored?.source === sourceHash(engine, slug) && files.every((file) => file === null || present.has(file))
    )
  }
  const wanted = slugs.filter((slug) => (only.length === 0 || only.includes(slug)) && !isCurrent(slug))
  const failed: string[] = []
  let done = 0
  await shareOut<RenderedItem>(wanted, new URL('./figure-worker.mjs', import.meta.url), async (item) => {
    done++
    progress(done, wanted.length, item.slug)
    if (item.error) failed.push(`${item.slug}: ${item.error}`)
    else manifest[item.slug] = await storeItem(folder, item, sourceHash(engine, item.slug))
  })
  const known = new Set(slugs)
  const ordered = Object.entries(manifest)
    .filter(([slug]) => known.has(slug))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  await writeFile(
    path.join(folder, 'manifest.json'),
    `${JSON.stringify(Object.fromEntries(ordered), null, 1)}\n`,
  )
  const named = ordered.flatMap(([, { start, end }]) => (end === null ? [start] : [start, end]))
  await removeUnnamed(folder, '.svg', new Set(named))
  return { drawn: wanted.length - failed.length, failed }
}

async function storeItem(folder: string, item: RenderedItem, source: string): Promise<StoredFigure> {
  const store = async (frame: 'start' | 'end', svg: string) => {
    const file = `${item.slug}.${frame}.${hash(svg)}.svg`
    await writeFile(path.join(folder, file), svg)
    return file
  }
  return {
    start: await store('start', item.start),
    end: item.end ? await store('end', item.end) : null,
    width: item.width,
    height: item.height,
    drawn: item.sided ? 'right' : 'none',
    kind: item.kind,
    source,
  }
}

export function progress(done: number, total: number, slug: string) {
  const filled = Math.round((done / total) * 24)
  const bar = '█'.repeat(filled) + '·'.repeat(24 - filled)
  process.stderr.write(
    process.stderr.isTTY ? `\r${bar} ${done}/${total} ${slug.padEnd(28)}` : `${done}/${total} ${slug}\n`,
  )
}

async function main(args: string[]): Promise<number> {
  const preview = args.includes('--preview')
  const only = args.filter((arg) => !arg.startsWith('-'))
  const folder = path.join(root, preview ? '.figures/stored' : 'public/figures')
  const { drawn, failed } = await renderFigures(folder, only)
  const motions = await renderMotions(folder, only)
  process.stderr.write(
    `\n${drawn} drawn, ${failed.length} failed; ${motions.drawn} set in motion, ${motions.failed.length} failed\n`,
  )
  failed.push(...motions.failed)
  for (const line of failed) process.stderr.write(`${line}\n`)
  return failed.length > 0 ? 1 : 0
}

if (process.argv[1]?.endsWith('workshop/figures.ts')) process.exitCode = await main(process.argv.slice(2))
