import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { rereadEnvironment } from '@/lib/environment'
import { findFigure } from '@/lib/figure/find-figure'
import { keepFigure } from '@/lib/media/keep-figures'
import { mediaStore } from '@/lib/media/open-media'
import { drawHandout } from './draw-handout'
import { toSamplePlan } from './fixtures/sample-plan'
import { readPictures } from './read-pictures'
import { renderHandout } from './render-handout'

const bridge = getFigure('bridge')

let data: string
beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'plinth-pictures-'))
  vi.stubEnv('PLINTH_DATA', data)
  rereadEnvironment()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  rereadEnvironment()
  await rm(data, { recursive: true })
})

const places = () => ({ root: process.cwd(), media: mediaStore() })
const toPlan = ({ start, end, width, height, sided }: typeof bridge) =>
  toSamplePlan([{ id: 'b', slug: 'bridge' }], {
    figures: { bridge: { start, ...(end ? { end } : {}), width, height, sided } },
  })

it('reads the drawings of a published version, and tells what it could not read', async () => {
  const { start, end } = await keepFigure(bridge)
  const damaged = await mediaStore().put(Buffer.from('<svg'), 'svg')
  const gone = `/media/${'0'.repeat(64)}.svg`
  const urls = [start, end ?? '', bridge.start, `/media/${damaged}`, gone]
  expect((await readPictures(places(), urls)).missing).toEqual([`/media/${damaged}`, gone])
})

it('prints a published version as it printed its draft, in the worker too', async () => {
  const published = await drawHandout(toPlan(await keepFigure(bridge)), {}, places())
  expect(published.problems).toEqual([])
  const problems: string[] = []
  const printed = await renderHandout(
    toPlan(await keepFigure(bridge)),
    {},
    { onProblem: (text) => problems.push(text) },
  )
  expect(problems).toEqual([])
  const draft = await drawHandout(toPlan(bridge), {}, places())
  expect(printed.length).toBe(draft.bytes.length)
  expect(published.bytes.length).toBe(draft.bytes.length)
})

function getFigure(slug: string) {
  const figure = findFigure(slug)
  if (!figure) throw new Error(`${slug} is not drawn.`)
  return figure
}
