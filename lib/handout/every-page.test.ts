import jsqr from 'jsqr'
import { describe, expect, it } from 'vitest'
import { mediaStore } from '@/lib/media/open-media'
import type { PlanItem } from '@/lib/plan/schema'
import { drawHandout } from './draw-handout'
import { paintPage } from './fixtures/page-pixels'
import { type ReadPage, readPdf } from './fixtures/read-pdf'
import { toSamplePlan } from './fixtures/sample-plan'
import { layouts, namings, papers } from './handout-options'

const places = { root: process.cwd(), media: mediaStore() }
const link = 'https://harborstreet.example/s/abcdefghijklmnopqrstuv'
const readCode = typeof jsqr === 'function' ? jsqr : (jsqr as { default: typeof jsqr }).default

/** Enough that every layout takes more than one page. */
const plan = toSamplePlan(
  ['stretch', 'glide', 'bridge', 'stretch', 'glide', 'bridge', 'cold', 'learn', 'help'].map(
    (slug, index): PlanItem => ({
      id: `l${index}`,
      slug,
      ...(['bridge', 'learn', 'help'].includes(slug) ? {} : { side: 'right' as const }),
      ...(index < 6 ? { note: 'Slowly, and only as far as it is easy for you today. '.repeat(8) } : {}),
    }),
  ),
)

/** An address may be broken into two lines. */
const packed = (page: ReadPage) =>
  page.texts
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '')

describe.each(layouts)('every page of %s', (layout) => {
  it.each(papers)(
    'on %s says whose, version, day, review, which page, and where the plan is online',
    async (paper) => {
      const { bytes } = await drawHandout(plan, { layout, paper, link }, places)
      const { pages } = await readPdf(bytes)
      expect(pages.length).toBeGreaterThan(1)
      for (const [index, page] of pages.entries()) {
        const words = packed(page)
        expect(words).toContain('Rosa,version3,22Nov2026')
        expect(words).toContain('Reviewby20Dec2026')
        expect(words).toContain(`Page${index + 1}of${pages.length}`)
        expect(words).toContain('harborstreet.example/s/abcdefghijklmnopqrstuv')
        const { data, width, height } = await paintPage(bytes, index + 1, 2)
        expect(readCode(data, width, height)?.data, `QR code of page ${index + 1}`).toBe(link)
      }
    },
  )

  it.each(namings)('names the patient as chosen: %s', async (naming) => {
    const { bytes } = await drawHandout(plan, { layout, naming }, places)
    const { pages } = await readPdf(bytes)
    const foot = {
      first: 'Rosa,version3',
      whole: 'RosaDelgado,version3',
      initials: 'R.D.,version3',
      none: 'Version3',
    }
    const title = {
      first: 'Rosa’sexercises',
      whole: 'RosaDelgado’sexercises',
      initials: 'R.D.’sexercises',
      none: 'Yourexercises',
    }
    for (const page of pages) {
      expect(packed(page)).toContain(foot[naming])
      expect(packed(page).includes('Delgado')).toBe(naming === 'whole')
      if (naming === 'initials' || naming === 'none') expect(packed(page)).not.toContain('Rosa')
    }
    expect(packed(pages[0] as ReadPage)).toContain(title[naming])
  })
})
