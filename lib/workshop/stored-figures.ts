import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { pictureSource } from '../figure/draw-item'
import type { StoredFigure } from '../figure/find-figure'

const engineFolder = fileURLToPath(new URL('../figure', import.meta.url))

/** What is stored of each item, by its slug. */
type Manifest = Record<string, StoredFigure>

/** How many were drawn, how many of them came out with other bytes than were stored, and what was refused. */
export type Outcome = { drawn: number; changed: number; failed: string[] }

export const hash = (content: string | Uint8Array) =>
  createHash('sha256').update(content).digest('hex').slice(0, 10)

/** A hash of everything in lib/figure that can change a picture: its code, without tests, checks, data and motion. */
export async function engineVersion(): Promise<string> {
  const files = (await readdir(engineFolder, { recursive: true }))
    .map((file) => file.replaceAll('\\', '/'))
    .filter(
      (file) =>
        file.endsWith('.ts') &&
        !/\.test\.ts$|^(data|check|motion)\/|^find-figure|^frame\/(paint|to-grey|coarse-hatch|contact)/.test(
          file,
        ),
    )
    .sort()
  const texts = await Promise.all(files.map((file) => readFile(path.join(engineFolder, file), 'utf8')))
  return hash(texts.join('\n'))
}

/** The hash a stored picture must carry to be current. */
export const sourceHash = (engine: string, slug: string) => hash(`${engine}\n${pictureSource(slug)}`)

export const readManifest = (folder: string) => readJson<Manifest>(path.join(folder, 'manifest.json'))

/** A JSON file of this tool's own making; empty where there is none yet. */
export const readJson = async <Content extends object>(file: string): Promise<Content> =>
  JSON.parse(await readFile(file, 'utf8').catch(() => '{}'))
