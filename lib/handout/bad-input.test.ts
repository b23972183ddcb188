import { describe, expect, it } from 'vitest'
import { mediaStore } from '@/lib/media/open-media'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import type { PlanItem } from '@/lib/plan/schema'
import { drawHandout } from './draw-handout'
import { findOverlap } from './fixtures/find-overlap'
import { readPdf } from './fixtures/read-pdf'
import { keepSampleLogo } from './fixtures/sample-logo'
import { toSamplePlan } from './fixtures/sample-plan'
import { layouts } from './handout-options'

const places = { root: process.cwd(), media: mediaStore() }
const link = 'https://harborstreet.example/s/abcdefghijklmnopqrstuv'
const slugs = ['stretch', 'glide', 'bridge']
const toLines = (count: number, note?: string): PlanItem[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `i${index}`,
    slug: slugs[index % 3] ?? 'bridge',
    side: 'left' as const,
    ...(note ? { note } : {}),
  }))
const sentence = 'Bend the knee only as far as it goes by itself. '
const note = sentence.repeat(41).slice(0, 2000).trim()
const word = 'W'.repeat(600)

/** Pages a person would write on a bad day: what is to be found again, and how often. */
async function toPlans(): Promise<[string, FrozenPlan, sign: string, count: number][]> {
  const plain = toSamplePlan(toLines(2))
  const endless = toSamplePlan(toLines(1, word))
  const logo = await keepSampleLogo(places.media)
  const named = {
    ...endless.clinic,
    name: word.slice(0, 120),
    address: word.slice(0, 300),
    hours: word.slice(0, 120),
    logo,
  }
  const lost = `/media/${'0'.repeat(64)}.jpg`
  const film = { address: lost.replace('jpg', 'mp4'), poster: lost, width: 640, height: 360 }
  const figure = { start: lost, width: 640, height: 360, sided: false, film }
  return [
    ['a word of 600 letters', { ...endless, patientNote: word, clinic: named }, 'W', 600 + 600 + 120 + 300],
    [
      'four notes of 2,000 characters',
      toSamplePlan(toLines(4, note)),
      'itself',
      4 * (note.split('itself').length - 1),
    ],
    ['60 lines', toSamplePlan(toLines(60)), 'back', 20],
    ['no title', { ...plain, content: { ...plain.content, title: '' }, patient: {} }, 'buttock', 1],
    [
      'a film without a picture',
      { ...plain, items: { ...plain.items, stretch: { ...plain.items.stretch, figure } } } as FrozenPlan,
      'buttock',
      1,
    ],
    [
      'a mark as a hair is',
      { ...plain, clinic: { ...plain.clinic, logo: { ...logo, width: 1000, height: 4 } } },
      'buttock',
      1,
    ],
    [
      'a mark as a mast is',
      { ...plain, clinic: { ...plain.clinic, logo: { ...logo, width: 6, height: 340 } } },
      'buttock',
      1,
    ],
  ]
}

describe.each(layouts)('%s of what nobody would type', (layout) => {
  it('stands inside its pages, nothing over anything, and nothing is lost', async () => {
    for (const [what, plan, sign, count] of await toPlans()) {
      const { bytes, problems } = await drawHandout(plan, { layout, link, paper: 'letter' }, places)
      const { pages } = await readPdf(bytes)
      for (const page of pages) {
        expect(findOverlap(page), what).toBeNull()
        for (const { text, left, right, base, size } of page.texts)
          expect(
            [left > 34, right < page.width - 34, base > 28, base + size < page.height - 28],
            `${what}: ${text}`,
          ).toEqual([true, true, true, true])
      }
      const words = pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ')
      expect(words.split(sign).length - 1, what).toBeGreaterThanOrEqual(count)
      // Whoever prints is told what could not be.
      expect(problems.join(' ').includes('0'.repeat(64)), what).toBe(what === 'a film without a picture')
    }
  })
})
