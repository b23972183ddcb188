import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import jsqr from 'jsqr'
import { describe, expect, it } from 'vitest'
import { getMessages } from '@/lib/i18n/messages'
import { mediaStore } from '@/lib/media/open-media'
import type { PlanItem } from '@/lib/plan/schema'
import { drawHandout } from './draw-handout'
import { findOverlap } from './fixtures/find-overlap'
import { paintPage } from './fixtures/page-pixels'
import { type ReadPage, readPdf } from './fixtures/read-pdf'
import { toSamplePlan } from './fixtures/sample-plan'
import { papers } from './handout-options'

const places = { root: process.cwd(), media: mediaStore() }
const link = 'https://harborstreet.example/s/abcdefghijklmnopqrstuv'
const draw = async (...args: Parameters<typeof toSamplePlan>) =>
  drawHandout(toSamplePlan(...args), { link }, places)

const textOf = (page: ReadPage) => page.texts.map(({ text }) => text).join(' ')
describe('the PDF as another program reads it', () => {
  it.each(papers)('stands inside %s, nothing over anything', async (paper) => {
    const long = 'Go only as far as is easy for you today. '.repeat(48)
    const lines: PlanItem[] = [
      { id: 'a', slug: 'stretch', side: 'left', note: long },
      { id: 'b', slug: 'glide', side: 'right' },
      { id: 'c', slug: 'bridge', side: 'both-each' },
      { id: 'd', slug: 'cold', side: 'left', site: 'outer hip' },
      { id: 'e', slug: 'medicine' },
    ]
    const { bytes } = await drawHandout(toSamplePlan(lines), { link, paper }, places)
    const { pages } = await readPdf(bytes)
    const size = paper === 'a4' ? [595, 842] : [612, 792]
    for (const page of pages) {
      expect([Math.round(page.width), Math.round(page.height)]).toEqual(size)
      expect(findOverlap(page)).toBeNull()
      for (const { left, right, base, size } of page.texts) {
        expect(left).toBeGreaterThan(34)
        expect(right).toBeLessThan(page.width - 34)
        expect(base).toBeGreaterThan(28)
        expect(base + size).toBeLessThan(page.height - 28)
        expect(size).toBeGreaterThanOrEqual(12)
      }
    }
    const all = pages.map(textOf).join(' ').replace(/\s+/g, ' ')
    expect(all.match(/Go only as far as is easy for you today/g)).toHaveLength(48)
  })

  it('says everything in the order it is read', async () => {
    const { pages } = await readPdf((await draw()).bytes)
    const all = pages.map(textOf).join(' ').replace(/\s+/g, ' ')
    const order = [
      'Rosa’s exercises',
      'Weeks 3 to 6: Build',
      'Maya Lindqvist, PT, 555 0142',
      'Pain 0 to 2, and gone in minutes',
      '1. Figure-4 buttock stretch',
      'Put your RIGHT ankle on your LEFT knee',
      'Hold 30 seconds. Do it 3 times.',
      'Call 911 or go to the emergency room now if',
      'version 3, 22 Nov 2026',
      'Review by 20 Dec 2026',
      'Page 1 of 3',
      '2. Leg nerve glide',
      'Do not hold.',
      'Help yourself day by day',
      'What we do in the clinic',
      'Talk with your doctor',
      'This page is not a prescription.',
      'When to get help',
    ]
    let from = 0
    for (const words of order) {
      const place = all.indexOf(words, from)
      expect(place, words).toBeGreaterThanOrEqual(from)
      from = place
    }
    expect(all.match(/This page is not a prescription/g)).toHaveLength(1)
    expect(all).not.toContain('Delgado')
  })

  it('says above a group of exercises how its rounds are done, and nothing lies over it', async () => {
    const frozen = toSamplePlan([
      { id: 'a', slug: 'bridge', side: 'both-each', groupId: 'g' },
      { id: 'b', slug: 'glide', side: 'right', groupId: 'g' },
    ])
    const groups = [{ id: 'g', kind: 'superset' as const, rounds: 2, restSec: 45 }]
    const phases = frozen.content.phases.map((phase) => ({ ...phase, groups }))
    const { bytes } = await drawHandout(
      { ...frozen, content: { ...frozen.content, phases } },
      { link },
      places,
    )
    const { pages } = await readPdf(bytes)
    for (const page of pages) expect(findOverlap(page)).toBeNull()
    const all = pages.map(textOf).join(' ').replace(/\s+/g, ' ')
    const words = 'Do exercises 1 and 2 one after another. Rest 45 seconds. Do the round 2 times.'
    expect(all).toContain(words)
    expect(all.indexOf(words)).toBeLessThan(all.indexOf('1. Bridge'))
    expect(all).toContain('Goes with exercise 1: 2 rounds.')
  })

  it('names its language, title and parts, and opens phone and page', async () => {
    const read = await readPdf((await draw()).bytes)
    expect(read.language).toBe('en')
    expect(read.info.Title).toBe('Hip plan')
    expect(read.outline.slice(0, 2)).toEqual([
      '1. Figure-4 buttock stretch',
      '2. Leg nerve glide, on your side',
    ])
    expect(read.pages[0]?.links).toContain(link)
    expect(read.pages[0]?.links).toContain('tel:5550142')
  })

  it('embeds every font it uses', async () => {
    const raw = Buffer.from((await draw()).bytes).toString('latin1')
    const fonts = [...raw.matchAll(/\/BaseFont \/([^\s/]+)/g)].map((match) => match[1])
    expect(new Set(fonts.map((name) => name?.replace(/^[A-Z]{6}\+/, '')))).toEqual(
      new Set(['AtkinsonHyperlegibleNext-Regular', 'AtkinsonHyperlegibleNext-Bold']),
    )
    expect(raw.match(/\/FontFile2/g)?.length).toBe(2)
  })

  it('prints grey without a colour, and colour with the pain light', async () => {
    const hues = async (grey: boolean) => {
      const { pages } = await readPdf((await drawHandout(toSamplePlan(), { grey }, places)).bytes)
      return pages.flatMap(({ colors }) => colors).filter((color) => !/^#(..)\1\1$/.test(color))
    }
    expect(await hues(true)).toEqual([])
    expect(await hues(false)).toEqual(expect.arrayContaining(['#17693d', '#ffd433', '#8e1246']))
  })

  it('gives the same bytes for the same version', async () => {
    const [one, other] = [await draw(), await draw()]
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
  })

  it('passes qpdf', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'handout-')), 'handout.pdf')
    writeFileSync(file, (await draw()).bytes)
    const said = execFileSync(process.execPath, ['lib/handout/fixtures/check-pdf.mjs', file], {
      encoding: 'utf8',
    })
    expect(said).toContain('No syntax or stream encoding errors')
  })

  it('carries a QR code that a phone reads', async () => {
    const { data, width, height } = await paintPage((await draw()).bytes, 1, 2)
    const read = typeof jsqr === 'function' ? jsqr : (jsqr as { default: typeof jsqr }).default
    expect(read(data, width, height)?.data).toBe(link)
  })
})

describe('letters', () => {
  const ranges: [string, number, number][] = [
    ['Latin', 0x21, 0x24f],
    ['Vietnamese and more', 0x1e00, 0x1eff],
    ['Greek', 0x370, 0x3ff],
    ['Cyrillic', 0x400, 0x4ff],
    ['Armenian', 0x531, 0x58a],
    ['Georgian', 0x10d0, 0x10ff],
    ['signs', 0x2010, 0x2044],
    ['money', 0x20a0, 0x20bf],
    ['arrows and mathematics', 0x2190, 0x22ff],
    ['shapes', 0x2460, 0x26ff],
  ]

  /** A note whose words are single characters, so that none is shaped by its neighbour. */
  const noteOf = (signs: readonly string[]) => signs.join(' ')
  const signsOf = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).filter((sign) =>
      /^(?!\p{Variation_Selector})[\p{L}\p{N}\p{P}\p{S}]$/u.test(sign.normalize('NFC')),
    )

  async function roundTrip(signs: readonly string[]) {
    const { bytes, problems } = await draw([{ id: 'x', slug: 'bridge', note: noteOf(signs) }])
    const text = (await readPdf(bytes)).pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ')
    return { read: new Set(text.normalize('NFC').replace(/\s/g, '')), problems }
  }

  it('come back as they were typed after a page of every script, or are replaced and named', async () => {
    await roundTrip(ranges.flatMap(([, from, to]) => signsOf(from, to)))
    for (const [name, from, to] of ranges) {
      const signs = signsOf(from, to)
      const { read, problems } = await roundTrip(signs)
      const lost = signs.filter((sign) => ![...toSpelling(sign)].every((part) => read.has(part)))
      for (const sign of lost) expect(problems.join(' '), `${name}: ${sign}`).toContain(sign)
      expect(lost.length, name).toBeLessThan(signs.length / 2)
    }
  })

  it('of every message come back whole', async () => {
    const signs = [...new Set(JSON.stringify(getMessages('en')).normalize('NFC'))].filter((sign) =>
      /\S/.test(sign),
    )
    const { read, problems } = await roundTrip(signs)
    expect(problems).toEqual([])
    expect(signs.filter((sign) => ![...toSpelling(sign)].every((part) => read.has(part)))).toEqual([])
  })

  it('of scripts that no font has are replaced, and the person who prints is told', async () => {
    const { read, problems } = await roundTrip(['ሰ', 'வ', 'ស', '🧘'])
    expect(read.has('□')).toBe(true)
    expect(problems.join(' ')).toMatch(/4 characters.*ሰ வ ស 🧘/)
  })

  /** As the page spells it: two letters in one sign are printed as two letters, hyphens as one kind. */
  function toSpelling(sign: string): string {
    if (/[\u0132\u0133\u01C4-\u01CC\u01F1-\u01F3]/.test(sign)) return sign.normalize('NFKC')
    return sign.replace(/[\u2010\u2011]/, '-').normalize('NFC')
  }
})
