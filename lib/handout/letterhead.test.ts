import { describe, expect, it } from 'vitest'
import { mediaStore } from '@/lib/media/open-media'
import { readFrozenPlan } from '@/lib/plan/frozen/read-frozen-plan'
import { drawHandout } from './draw-handout'
import { paintPage } from './fixtures/page-pixels'
import { readPdf } from './fixtures/read-pdf'
import { keepSampleLogo } from './fixtures/sample-logo'
import { toSamplePlan } from './fixtures/sample-plan'
import { type HandoutOptions, layouts, type Notice } from './handout-options'
import { toHandoutModel } from './model/to-handout-model'

const places = { root: process.cwd(), media: mediaStore() }
const link = 'https://harborstreet.example/s/abcdefghijklmnopqrstuv'
const accent = '#1d4480'
const notice: Notice = {
  title: 'Take this page with you',
  who: [],
  now: ['Go to the emergency room now.'],
  sheets: [],
  numbers: [],
  tell: { title: 'Tell the doctor', lines: [] },
}

async function toPlan() {
  const plan = toSamplePlan()
  const logo = await keepSampleLogo(places.media)
  return { ...plan, clinic: { ...plan.clinic, address: '18 Harbor Street\nPortland', logo, accent } }
}

const draw = async (options: HandoutOptions) => drawHandout(await toPlan(), { link, ...options }, places)

/** How many pixels of page one are about this colour. */
async function countPixels(bytes: Uint8Array, [red, green, blue]: readonly [number, number, number]) {
  const { data } = await paintPage(bytes, 1, 2)
  let count = 0
  for (let at = 0; at < data.length; at += 4) {
    const away = [red - (data[at] ?? 0), green - (data[at + 1] ?? 0), blue - (data[at + 2] ?? 0)]
    if (away.every((one) => Math.abs(one) < 8)) count += 1
  }
  return count
}

const orange = [217, 122, 0] as const
/** It is at least 7 mm high, with a disc of five. */
const fewest = 500

describe('the clinic on a handout', () => {
  it.each(layouts)('%s has its mark, name, address and phone on page one', async (layout) => {
    const { bytes } = await draw({ layout })
    const [page] = (await readPdf(bytes)).pages
    const words = page?.texts.map(({ text }) => text).join(' ') ?? ''
    for (const word of ['Harbor Street Physio', '18 Harbor Street, Portland', '555 0142'])
      expect(words).toContain(word)
    expect(await countPixels(bytes, orange)).toBeGreaterThan(fewest)
  })

  it('stands on the sheet about a red flag too', async () => {
    const { bytes } = await draw({ notice })
    const [page] = (await readPdf(bytes)).pages
    expect(page?.texts.map(({ text }) => text).join(' ')).toContain('18 Harbor Street, Portland')
    expect(await countPixels(bytes, orange)).toBeGreaterThan(fewest)
    expect(page?.colors).toContain(accent)
  })

  it('has rules and headings in its colour, and no other word', async () => {
    const { bytes } = await draw({})
    const [page] = (await readPdf(bytes)).pages
    expect(page?.colors).toContain(accent)
    const plain = await drawHandout({ ...(await toPlan()), clinic: toSamplePlan().clinic }, { link }, places)
    expect((await readPdf(plain.bytes)).pages[0]?.colors).not.toContain(accent)
  })

  it('is ink and grey on a grey print, the mark too', async () => {
    const { bytes } = await draw({ grey: true })
    const { data } = await paintPage(bytes, 1, 1)
    let coloured = 0
    for (let at = 0; at < data.length; at += 4)
      if (Math.abs((data[at] ?? 0) - (data[at + 2] ?? 0)) > 4) coloured += 1
    expect(coloured).toBe(0)
    expect((await readPdf(bytes)).pages.flatMap(({ colors }) => colors)).not.toContain(accent)
  })

  it('prints without a mark that can’t be read, and says so', async () => {
    const plan = await toPlan()
    const address = `/media/${'0'.repeat(64)}.png`
    const { bytes, problems } = await drawHandout(
      { ...plan, clinic: { ...plan.clinic, logo: { address, width: 600, height: 200 } } },
      { link },
      places,
    )
    expect(problems.join(' ')).toContain(address)
    expect(await countPixels(bytes, orange)).toBe(0)
  })

  it('of a version from before says what it said: no mark, and ink', () => {
    const { head, accent: color } = toHandoutModel(readFrozenPlan(JSON.parse(JSON.stringify(toSamplePlan()))))
    expect([head.clinic.logo, head.clinic.address, color]).toEqual([null, null, null])
  })
})
