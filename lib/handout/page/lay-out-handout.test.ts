import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleItems, toSamplePlan } from '@/lib/handout/fixtures/sample-plan'
import { loadFaces } from '@/lib/handout/fonts/load-faces'
import { type HandoutOptions, layouts, papers } from '@/lib/handout/handout-options'
import { toHandoutModel } from '@/lib/handout/model/to-handout-model'
import { planLocales } from '@/lib/i18n/locales'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import type { PlanItem } from '@/lib/plan/schema'
import { toPlain } from '@/lib/rich-text'
import type { Page, Piece, PlacedBlock } from './block'
import { layOutHandout } from './lay-out-handout'

const setting = { faces: loadFaces(process.cwd()), onMissing: () => {} }
const layOut = (frozen: FrozenPlan, options: HandoutOptions = {}) =>
  layOutHandout(toHandoutModel(frozen, options), setting)

const wide = { start: '/figures/a.svg', end: '/figures/b.svg', width: 350, height: 160, sided: true }
const tall = { start: '/figures/c.svg', end: '/figures/d.svg', width: 150, height: 330, sided: true }
const single = { start: '/figures/e.svg', width: 200, height: 200, sided: false }
const figures = { stretch: wide, glide: tall, cold: single }

type Box = { left: number; top: number; right: number; bottom: number; what: string }

function toBox(block: PlacedBlock, piece: Piece): Box {
  const left = block.left + piece.left
  const top = block.top + piece.top
  const what = `${block.name} ${piece.piece}`
  if (piece.piece === 'rule')
    return { left, top, right: left + piece.width, bottom: top + piece.weight, what }
  if ('width' in piece) return { left, top, right: left + piece.width, bottom: top + piece.height, what }
  return { left, top, right: left + piece.size, bottom: top + piece.size, what }
}

/** Everything that must not touch another thing; a frame and a ring stand around what they frame. */
function listSolids(page: Page): Box[] {
  return page.blocks.flatMap((block) =>
    block.pieces
      .filter((piece) => piece.piece !== 'ring' && !(piece.piece === 'box' && block.name === 'emergency'))
      .map((piece) => toBox(block, piece)),
  )
}

/** What lies outside the sheet's area, or on something else. */
function listFaults({ sheet, pages }: ReturnType<typeof layOutHandout>): string[] {
  const faults: string[] = []
  for (const page of pages) {
    const boxes = listSolids(page)
    for (const [index, box] of boxes.entries()) {
      if (box.left < sheet.left - 0.5 || box.right > sheet.left + sheet.contentWidth + 0.5)
        faults.push(`${box.what} beside the page`)
      if (box.top < sheet.top - 0.5 || box.bottom > sheet.height - 28)
        faults.push(`${box.what} above or below`)
      for (let next = index + 1; next < boxes.length; next += 1) {
        const other = boxes[next]
        if (!other) continue
        const over = Math.min(box.right, other.right) - Math.max(box.left, other.left)
        const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top)
        if (over > 0.5 && down > 0.5) faults.push(`${box.what} over ${other.what}`)
      }
    }
  }
  return faults
}

function expectSound(layout: ReturnType<typeof layOutHandout>): void {
  expect(layout.pages.length).toBeGreaterThan(0)
  expect(listFaults(layout)).toEqual([])
}

const textOf = (page: Page) =>
  page.blocks
    .flatMap((block) => block.pieces)
    .flatMap((piece) => (piece.piece === 'text' ? piece.lines : []))
    .map((line) => line.runs.map((run) => run.text).join(''))
    .join(' ')
const allText = (pages: readonly Page[]) => pages.map(textOf).join(' ')

function toLines(count: number, note?: string): PlanItem[] {
  const slugs = ['stretch', 'glide', 'bridge']
  return Array.from({ length: count }, (_, index) => ({
    id: `i${index}`,
    slug: slugs[index % 3] ?? 'bridge',
    side: 'left' as const,
    ...(note ? { note } : {}),
  }))
}

describe('layOutHandout', () => {
  for (const paper of papers) {
    describe(paper, () => {
      it.each([1, 2, 3, 8, 60])('gives %i exercises their places, each whole and once', (count) => {
        const layout = layOut(toSamplePlan(toLines(count), { figures }), { paper })
        expectSound(layout)
        const names = layout.pages.flatMap((page) => page.blocks.map((block) => block.name))
        expect(names.filter((name) => name.startsWith('exercise:'))).toEqual(
          Array.from({ length: count }, (_, index) => `exercise:i${index}`),
        )
      })

      it('prints page one from head to emergency box', () => {
        const names = layOut(toSamplePlan(undefined, { figures }), { paper }).pages[0]?.blocks.map(
          ({ name }) => name,
        )
        expect(names?.slice(0, 3)).toEqual(['head', 'light', 'exercise:a'])
        expect(names?.slice(-2)).toEqual(['emergency', 'foot'])
      })

      it('takes two exercises a page from page two on, one beside a log that moved', () => {
        const { pages } = layOut(
          toSamplePlan(toLines(8), { figures: { stretch: wide, glide: wide, bridge: wide } }),
          { paper },
        )
        const names = pages.map((page) => page.blocks.map(({ name }) => name))
        const counts = names.map((page) => page.filter((name) => name.startsWith('exercise:')).length)
        expect(names[1]).toContain('log')
        expect(counts).toEqual([1, 1, 2, 2, 2])
      })

      it('keeps the whole of a note of 2,000 characters, also with 500 line ends', () => {
        const long = 'Bend the knee only as far as it goes by itself. '.repeat(41).slice(0, 2000).trim()
        const lines = Array.from({ length: 500 }, (_, index) => String(index)).join('\n')
        const advice: PlanItem[] = [
          { id: 'c', slug: 'cold', side: 'left', site: 'outer hip' },
          { id: 'h', slug: 'hands', side: 'left' },
        ]
        for (const [note, items] of [
          [long, toLines(2)],
          [lines, toLines(2)],
          [long, advice],
          [lines, advice],
        ] as const) {
          const plan = toSamplePlan(
            items.map((item) => ({ ...item, note })),
            { figures },
          )
          const layout = layOut(plan, { paper })
          expectSound(layout)
          const found = allText(layout.pages).replace(/\s+/g, ' ')
          for (const word of note.split(/\s+/)) expect(found).toContain(word)
        }
      })

      it('wraps names of 40 letters and a long clinic', () => {
        const name = 'Wolfeschlegelsteinhausenbergerdorffsenio'
        const layout = layOut(
          toSamplePlan(toLines(3), {
            figures,
            patient: { firstName: name },
            therapist: { name: `${name} ${name}`, credentials: 'PT, DPT, OCS, FAAOMPT' },
            clinic: {
              ...toSamplePlan().clinic,
              name: `${name} ${name}`,
              phone: '+1 555 0142 ext. 1234567890',
              website: `https://${name}.example/${name}`,
            },
          }),
          { paper, link: 'https://harborstreet.example/s/abcdefghijklmnopqrstuvwxyz0123456789' },
        )
        expectSound(layout)
        expect(allText(layout.pages)).toContain(name)
      })
    })
  }

  it('moves the log to page two before a picture gets small', () => {
    const lines = toLines(9)
    const { pages } = layOut(toSamplePlan(lines, { figures }), { paper: 'letter' })
    const names = pages.map((page) => page.blocks.map(({ name }) => name))
    expect(names[0]).not.toContain('log')
    expect(names[1]?.[0]).toBe('log')
  })

  it('parts a log of 60 rows between rows, with its heading on each page', () => {
    const { pages } = layOut(toSamplePlan(toLines(60)))
    const logs = pages.flatMap((page) => page.blocks.filter(({ name }) => name.startsWith('log')))
    expect(logs.map(({ name }) => name)).toEqual(['log', ...logs.slice(1).map(() => 'log-more')])
    expect(logs.length).toBeGreaterThan(1)
    expect(textOf({ blocks: logs }).match(/Worst pain/g)).toHaveLength(1)
  })

  it('prints a surgeon’s limit before the steps, and not again in the dose', () => {
    const dosage = { sets: 2, reps: 10, rangeLimit: 'Do not bend your hip past 90 degrees.' }
    const { pages } = layOut(toSamplePlan([{ id: 'x', slug: 'bridge', dosage }]))
    const text = allText(pages)
    expect(text.indexOf('90 degrees')).toBeLessThan(text.indexOf('Start.'))
    expect(text.match(/past 90 degrees/g)).toHaveLength(1)
  })

  it('counts its own pages', () => {
    const { pages } = layOut(toSamplePlan(toLines(5)))
    for (const [index, page] of pages.entries())
      expect(textOf(page)).toContain(`Page ${index + 1} of ${pages.length}`)
  })

  it('stays sound whatever is written and drawn', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'W', 'm', ' ', ' ', '.', 'ж', '9'), maxLength: 700 })
    const size = fc.record({
      width: fc.integer({ min: 20, max: 900 }),
      height: fc.integer({ min: 20, max: 900 }),
    })
    fc.assert(
      fc.property(
        words,
        fc.tuple(words, words, words),
        fc.array(size, { maxLength: 2 }),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(...papers),
        (note, [start, feel, stop], [first], count, paper) => {
          const { stretch } = sampleItems
          if (!stretch?.text) throw new Error('The sample has a stretch.')
          const text = {
            ...stretch.text,
            start: `.${start}`,
            feel: `.${feel.slice(0, 200)}`,
            stop: `.${stop.slice(0, 200)}`,
          }
          const plan = toSamplePlan(
            Array.from({ length: count }, (_, index) => ({
              id: `i${index}`,
              slug: 'stretch',
              side: 'left',
              note,
            })),
            {
              items: { stretch: { ...stretch, text } },
              figures: first ? { stretch: { ...wide, ...first } } : {},
            },
          )
          expectSound(layOut(plan, { paper }))
        },
      ),
      { numRuns: 40 },
    )
  })

  describe.each(layouts)('as %s', (layout) => {
    it.each(papers.flatMap((paper) => planLocales.map((locale) => [paper, locale] as const)))(
      'on %s in %s says all that keeps people safe, with the emergency box on page one',
      (paper, locale) => {
        const plan = toSamplePlan(
          [
            ...toLines(5, 'Slowly, and only as far as it is easy.'),
            { id: 'c', slug: 'cold', side: 'left' },
            { id: 'h', slug: 'help' },
          ],
          { figures },
        )
        const model = toHandoutModel(plan, {
          layout,
          paper,
          locale,
          link: 'https://harborstreet.example/s/abc',
        })
        const placed = layOutHandout(model, setting)
        expectSound(placed)
        const packed = (text: string) => text.replace(/\s+/g, '').toLowerCase()
        const found = packed(allText(placed.pages))
        const safety = [
          model.emergency,
          ...model.light.lights.map(({ text }) => text),
          ...model.exercises.flatMap(({ stop, limit, note }) => [stop, limit, note]),
          ...model.sections.flatMap(({ name, entries }) =>
            name === 'safety' ? entries.flatMap(({ paragraphs }) => paragraphs) : [],
          ),
        ]
        for (const words of safety) if (words) expect(found).toContain(packed(toPlain(words)))
        expect(placed.pages[0]?.blocks.map(({ name }) => name)).toContain('emergency')
      },
    )

    it.each(papers)(
      'on %s finds room for 60 lines, a word of 600 letters, notes of 2,000, no title',
      (paper) => {
        const note = 'Bend the knee only as far as it goes by itself. '.repeat(41).slice(0, 2000).trim()
        const word = 'W'.repeat(600)
        const untitled = toSamplePlan(toLines(2), { figures })
        for (const plan of [
          toSamplePlan(toLines(60), { figures }),
          toSamplePlan(toLines(4, note), { figures }),
          toSamplePlan(toLines(3, word), { figures }),
          { ...untitled, content: { ...untitled.content, title: '' } },
        ]) {
          const placed = layOut(plan, { layout, paper, link: 'https://harborstreet.example/s/abc' })
          expectSound(placed)
          const notes = plan.content.phases
            .flatMap(({ items }) => items.map((item) => item.note ?? ''))
            .join(' ')
          const count = (text: string, sign: string) => text.split(sign).length - 1
          const found = allText(placed.pages)
          for (const sign of ['itself', 'knee', 'W'])
            expect(count(found, sign), sign).toBeGreaterThanOrEqual(count(notes, sign))
        }
      },
    )
  })
})
