import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import stills from '@/public/figures/manifest.json' with { type: 'json' }
import motions from '@/public/figures/motion/manifest.json' with { type: 'json' }
import { DiskStore } from './disk-store'
import { keepFigure, MissingFigureError } from './keep-figures'
import { keyOfAddress } from './media-key'
import { type AssetPlaces, readAsset } from './read-asset'

const root = process.cwd()
const bridge = {
  start: `/figures/${stills.bridge.start}`,
  end: `/figures/${stills.bridge.end}`,
  motion: `/figures/motion/bridge.${motions.bridge}.json.gz`,
  width: 20,
  sided: false,
}
const fileOf = (address: string) => readFile(path.join(root, 'public', address))

let data: string
let places: AssetPlaces
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'plinth-keep-'))
  places = { root, media: new DiskStore(path.join(data, 'media')) }
})
afterEach(() => rm(data, { recursive: true }))

it('keeps the drawings as they are and answers where they are now', async () => {
  const kept = await keepFigure(bridge, places)
  expect(kept).toMatchObject({ width: 20, sided: false })
  for (const part of ['start', 'end', 'motion'] as const) {
    expect(keyOfAddress(kept[part]), part).not.toBeNull()
    expect(await readAsset(places, kept[part]), part).toEqual(await fileOf(bridge[part]))
  }
  const motion = await readAsset(places, kept.motion)
  expect(JSON.parse(gunzipSync(motion ?? '').toString()).frames).toHaveLength(24)
})

it('leaves alone what is kept already, and what there is none of', async () => {
  const kept = await keepFigure(bridge, places)
  expect(await keepFigure(kept, places)).toEqual(kept)
  const still = { start: bridge.start, end: null }
  expect(await keepFigure(still, places)).toEqual({ start: kept.start, end: null })
  expect(await keepFigure({ start: bridge.start }, places)).toEqual({ start: kept.start })
})

it('reads a drawing once, however many publish it at once or later', async () => {
  const put = vi.spyOn(places.media, 'put')
  const all = await Promise.all(Array.from({ length: 8 }, () => keepFigure(bridge, places)))
  all.push(await keepFigure(bridge, places))
  expect(new Set(all.map(({ motion }) => motion)).size).toBe(1)
  expect(put).toHaveBeenCalledTimes(3)
})

it('keeps it anew when the folder was emptied in the meantime', async () => {
  const kept = await keepFigure(bridge, places)
  await rm(path.join(data, 'media'), { recursive: true })
  expect(await keepFigure(bridge, places)).toEqual(kept)
  expect(await readAsset(places, kept.start)).toEqual(await fileOf(bridge.start))
})

it('names the drawing that is missing, and tries again when asked again', async () => {
  const gone = { ...bridge, end: '/figures/bridge.end.0000000000.svg' }
  await expect(keepFigure(gone, places)).rejects.toThrow(MissingFigureError)
  await expect(keepFigure(gone, places)).rejects.toThrow('/figures/bridge.end.0000000000.svg')
  for (const start of ['/figures/manifest.json', '/figures/../../package.json', '/media/x.svg', ''])
    await expect(keepFigure({ start }, places)).rejects.toThrow(MissingFigureError)
})

it('finds every drawing of today, and nothing beside them', async () => {
  const addresses = [
    ...Object.values(stills).flatMap(({ start, end }) => [start, ...(end ? [end] : [])]),
    ...Object.entries(motions).map(([slug, source]) => `motion/${slug}.${source}.json.gz`),
  ].map((file) => `/figures/${file}`)
  for (const address of addresses) expect(await readAsset(places, address), address).not.toBeNull()
  await writeFile(path.join(data, 'secrets.json'), '{}')
  const away = { root: path.join(data, 'root'), media: places.media }
  for (const address of [
    '/figures/../../secrets.json',
    '/media/../secrets.json',
    '/figures/motion/../../../secrets.json',
    '/figures\\..\\..\\secrets.json',
    '//figures/x.svg',
    '/schema/plan-v1.json',
    '/figures/x.svg\0.json',
    'figures/x.svg',
    '/figures/none.svg',
    `/media/${'0'.repeat(64)}.svg`,
  ]) {
    expect(await readAsset(away, address), address).toBeNull()
    expect(await readAsset(places, address), address).toBeNull()
  }
})
