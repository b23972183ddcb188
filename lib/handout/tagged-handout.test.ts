import { readFileSync } from 'node:fs'
import { Canvas, Document, Page } from '@react-pdf/renderer'
import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import type { PlanLocale } from '@/lib/i18n/locales'
import { mediaStore } from '@/lib/media/open-media'
import type { PlanItem } from '@/lib/plan/schema'
import { renderTagged } from './document/render-tagged'
import { TaggedDocument } from './document/tagged-document'
import { drawHandout } from './draw-handout'
import { checkPdfUa } from './fixtures/pdf-ua/check-pdf-ua'
import { parsePdf, textOf } from './fixtures/pdf-ua/parse-pdf'
import { readStructure } from './fixtures/pdf-ua/structure'
import { keepSampleLogo } from './fixtures/sample-logo'
import { toSamplePlan } from './fixtures/sample-plan'
import { type HandoutOptions, layouts, type Notice, papers } from './handout-options'

const places = { root: process.cwd(), media: mediaStore() }
const link = 'https://harborstreet.example/s/abcdefghijklmnopqrstuv'
const locales: PlanLocale[] = ['en', 'es']

/** Drawn exercises and what stands behind them, with words in several scripts. */
function toPlan(locale: PlanLocale) {
  const catalog = builtInCatalog(locale)
  const drawn = ['bridge', 'clam-band', 'calf-gastroc', 'calf-raise'].map((slug) => catalog.get(slug))
  const offered = catalog.offered()
  const items = [...drawn, ...offered.filter(({ kind }) => kind === 'SC' || kind === 'ED').slice(0, 4)]
  const lines = items.map(({ slug, sideRule }, index): PlanItem => {
    const side = sideRule === 'one' ? { side: 'left' as const } : {}
    return { id: `l${index}`, slug, ...side, ...(index === 0 ? { note: 'فاطمة <b> & 陈伟, श्री' } : {}) }
  })
  const plan = toSamplePlan(lines, { items: Object.fromEntries(items.map((item) => [item.slug, item])) })
  return { ...plan, content: { ...plan.content, locale, title: 'Hip & <knee>' } }
}

const notice: Notice = {
  title: 'Take this page with you',
  who: ['Tomas Brandt'],
  now: ['Go to the emergency room now.'],
  sheets: [],
  numbers: ['Emergency number: 911'],
  tell: { title: 'Tell the doctor', lines: [{ head: 'RF02', text: 'Numbness that grows.' }] },
}

async function check(locale: PlanLocale, options: HandoutOptions, letterhead: Letterhead = {}) {
  const plan = toPlan(locale)
  const clinic = { ...plan.clinic, ...letterhead }
  const { bytes } = await drawHandout({ ...plan, clinic }, { link, locale, ...options }, places)
  return checkPdfUa(await parsePdf(bytes))
}

type Letterhead = Partial<ReturnType<typeof toPlan>['clinic']>
const toLetterhead = async (): Promise<Letterhead> => ({
  logo: await keepSampleLogo(places.media),
  accent: '#0b5450',
  address: '18 Harbor Street, Portland, ME 04101',
})

describe('every handout as a machine checks PDF/UA-1', () => {
  for (const locale of locales)
    for (const paper of papers) {
      it.each(layouts)(`holds for %s on ${paper} in ${locale}`, async (layout) => {
        expect(await check(locale, { paper, layout }, await toLetterhead())).toEqual([])
        expect(await check(locale, { paper, layout, phases: 'all', grey: true })).toEqual([])
      })
      it(`holds for the sheet about a red flag on ${paper} in ${locale}`, async () => {
        expect(await check(locale, { paper, notice })).toEqual([])
        expect(await check(locale, { paper, notice, grey: true }, await toLetterhead())).toEqual([])
      })
    }
})

describe('what is read aloud', () => {
  it('is the plan in its order: headings, steps as a list, pictures in words, the log as a table', async () => {
    const { bytes } = await drawHandout(toPlan('es'), { link, locale: 'es' }, places)
    const pdf = await parsePdf(bytes)
    const elements = readStructure(pdf)
    const types = elements.map(({ type }) => type)
    expect(types.slice(0, 3)).toEqual(['Document', 'Sect', 'H1'])
    for (const type of [
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Figure',
      'Table',
      'TR',
      'TH',
      'TD',
      'Link',
    ])
      expect(types).toContain(type)
    const alts = elements
      .filter(({ type }) => type === 'Figure')
      .map(({ dictionary }) => textOf(dictionary['/Alt']))
    expect(alts).toContain('Casilla para marcar')
    expect(alts.some((alt) => alt.startsWith('Para empezar: '))).toBe(true)
    expect(alts.some((alt) => alt.startsWith('Start: '))).toBe(false)
    const rows = elements.filter(({ type }) => type === 'TR')
    expect(rows[0]?.children.map(({ type }) => type)).toEqual(Array.from({ length: 8 }, () => 'TH'))
    expect(rows[1]?.children.map(({ type }) => type)).toEqual([
      'TH',
      ...Array.from({ length: 7 }, () => 'TD'),
    ])
    expect(textOf(pdf.root['/Lang'])).toBe('es')
  })
})

describe('a change in react-pdf that breaks the tags', () => {
  const doc = () =>
    new TaggedDocument({ title: 'Plan', author: 'Clinic', language: 'en', createdOn: new Date(0) })
  const tree = (canvases: number, painted: () => void) =>
    createElement(
      Document,
      null,
      createElement(
        Page,
        { size: [200, 200] },
        Array.from({ length: canvases }, (_, index) =>
          createElement(Canvas, {
            key: index,
            style: { width: 100, height: 20 },
            paint: () => {
              painted()
              return null
            },
          }),
        ),
      ),
    )

  it('is told with the remedy when a block is not painted, or painted twice', async () => {
    await expect(renderTagged(doc(), 2, (painted) => tree(2, painted))).resolves.toBeInstanceOf(Uint8Array)
    await expect(renderTagged(doc(), 2, (painted) => tree(1, painted))).rejects.toThrow(
      /painted 1 of 2 blocks.*Go back to the versions/,
    )
    await expect(renderTagged(doc(), 1, (painted) => tree(2, painted))).rejects.toThrow(/2 of 1 blocks/)
  })

  it('is told with the remedy when it paints outside of every tag', async () => {
    const boxed = createElement(
      Document,
      null,
      createElement(Page, { size: [200, 200], style: { backgroundColor: '#ffeeee' } }),
    )
    await expect(renderTagged(doc(), 0, () => boxed)).rejects.toThrow(
      /painted outside of every tag.*Go back to the versions/,
    )
  })

  // After an update every check above has to hold, and somebody has to hear a handout in a screen reader once.
  it.each([
    ['@react-pdf/renderer', '4.9.0'],
    ['@react-pdf/layout', '5.2.0'],
    ['@react-pdf/render', '4.7.0'],
    ['pdfkit', '0.20.1'],
  ])(
    'would come with another version of %s: install %s again, or hear a handout read aloud and name it here',
    (name, version) => {
      expect(JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version).toBe(version)
    },
  )
})
