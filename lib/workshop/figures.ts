import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { listPictureSlugs } from '../figure/draw-item'
import type { StoredFigure } from '../figure/find-figure'
import { renderMotions } from './motions'
import { removeUnnamed } from './remove-unnamed'
import type { RenderedItem } from './render-item'
import { shareOut } from './share-out'
import { showProgress } from './show-progress'
import { engineVersion, hash, type Outcome, readManifest, sourceHash } from './stored-figures'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Renders into `folder` every item whose data or engine changed; removes pictures no longer named, but for released ones. */
export async function renderFigures(folder: string, only: readonly string[] = []): Promise<Outcome> {
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
  let changed = 0
  await shareOut<RenderedItem>(wanted, new URL('./figure-worker.mjs', import.meta.url), async (item) => {
    done++
    showProgress(done, wanted.length, item.slug)
    if (item.error) return void failed.push(`${item.slug}: ${item.error}`)
    const stored = await storeItem(folder, item, sourceHash(engine, item.slug))
    const before = manifest[item.slug]
    if (before?.start !== stored.start || before.end !== stored.end) changed++
    manifest[item.slug] = stored
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
  return { drawn: wanted.length - failed.length, changed, failed }
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

async function main(args: string[]): Promise<number> {
  const preview = args.includes('--preview')
  const only = args.filter((arg) => !arg.startsWith('-'))
  const folder = path.join(root, preview ? '.figures/stored' : 'public/figures')
  const stills = await renderFigures(folder, only)
  const motions = await renderMotions(folder, only)
  const told = ({ changed, failed }: Outcome) => `${changed} changed, ${failed.length} failed`
  process.stderr.write(
    `\n${stills.drawn} drawn: ${told(stills)}; ${motions.drawn} set in motion: ${told(motions)}\n`,
  )
  const failed = [...stills.failed, ...motions.failed]
  for (const line of failed) process.stderr.write(`${line}\n`)
  return failed.length > 0 ? 1 : 0
}

if (process.argv[1]?.endsWith('workshop/figures.ts')) process.exitCode = await main(process.argv.slice(2))
