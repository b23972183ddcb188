import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findDrawing, listFigureSlugs } from '@/lib/figure/data/find-drawing'
import type { FigureItem } from '@/lib/figure/item'
import type { PostureName } from '@/lib/figure/pose/postures'
import type { Prop } from '@/lib/figure/prop/prop'
import { readItems } from '../table/read-items'
import type { equipment, Position } from '../taxonomy'
import { english } from './english'
import { spanish } from './spanish'

const facts = readItems(readFileSync(new URL('../data/items.csv', import.meta.url), 'utf8'))
const lying: readonly PostureName[] = ['supine', 'hook']
const sitting: readonly PostureName[] = ['sit', 'longSit']

/** How a body is placed in each position of the table; a position without a line is not one posture. */
const postures: Partial<Record<Position, readonly PostureName[]>> = {
  SU: lying,
  PR: ['prone'],
  SL: ['sideL', 'sideR'],
  SI: sitting,
  LS: ['longSit'],
  ST: ['stand'],
  WA: ['stand'],
  HK: ['halfKneelR'],
  QP: ['quad'],
  KN: ['kneel'],
}
/** Drawn from another posture: half kneeling over the front leg, and on the way to the seat. */
const otherwisePlaced: Record<string, PostureName> = {
  'pir-pigeon': 'kneel',
  'sit-cutout': 'stand',
  'bike-saddle': 'stand',
}

/** What stands for each thing in a picture; what is put together from blocks and bars is not listed. */
const things: Partial<Record<(typeof equipment)[number], readonly Prop['kind'][]>> = {
  'bed-mat': ['mat', 'bed'],
  bed: ['bed'],
  chair: ['chair', 'stool'],
  'raised-chair': ['chair'],
  table: ['table', 'bench'],
  'clinic-table': ['table'],
  counter: ['counter', 'chair'],
  wall: ['wall', 'block'],
  step: ['step', 'stairs', 'block'],
  bench: ['bench'],
  door: ['doorway'],
  strap: ['strap', 'cuff'],
  roll: ['roller', 'pillow'],
  'loop-band': ['loop', 'tube'],
  'tube-band': ['tube'],
  weight: ['dumbbell', 'kettlebell', 'cuff'],
  ball: ['ball'],
  'foam-roller': ['roller'],
  pillow: ['pillow'],
  cushion: ['pillow'],
  dowel: ['dowel'],
  slider: ['slider', 'cloth'],
  pool: ['pool'],
  'cold-pack': ['pack'],
  'warm-pack': ['pack'],
  'ice-cup': ['cup'],
  bath: ['bath'],
  cane: ['cane'],
  sling: ['strap'],
  mirror: ['block'],
  card: ['block'],
}
/** The counter is out of the picture: it would hide the legs of somebody who walks along it. */
const outOfSight: Record<string, string> = { 'walk-head-turn': 'counter' }

/** Who helps though nobody treats: partner, helper and company, or the device instead of the therapist's hands. */
const withoutTherapist = ['ham-nordic', 'po-bed-edge', 'dual-task', 'nmes-quad']

/** What a description says of the posture, and which one must then be drawn. */
const said: Record<'en' | 'es', readonly (readonly [RegExp, readonly PostureName[]])[]> = {
  en: [
    [/^A person (who )?(lies|rests) on the back\b/, lying],
    [/\b(lies|rests) (on the belly|face down)/, ['prone']],
    [/\b(lies|rests) (curled )?on the \{other\} side/, ['sideL']],
    [/\b(lies|rests) on the \{side\} side/, ['sideR']],
    [/^A person sits\b(?! back)(?!.*second picture)/, sitting],
    [/^A person stands\b(?! up)/, ['stand']],
    [/on hands and knees/, ['quad']],
  ],
  es: [
    [/^Una persona (descansa |está )?boca arriba/, lying],
    [/^Una persona (descansa |está )?boca abajo/, ['prone']],
    [/sobre el lado \{other:m\}/, ['sideL']],
    [/sobre el lado \{side:m\}/, ['sideR']],
    [/^Una persona (sentada|en una silla)/, sitting],
    [/^Una persona de pie/, ['stand']],
    [/sobre manos y rodillas|a gatas/, ['quad']],
  ],
}

const cases = listFigureSlugs().map((slug) => [slug, findDrawing(slug) as FigureItem] as const)
const factsOf = (slug: string) => facts[slug] ?? expect.fail(`${slug} is drawn and not in the table.`)
const kindsIn = (drawing: FigureItem) => new Set((drawing.props ?? []).map(({ kind }) => kind))

describe('words and picture agree on who does what', () => {
  it.each(cases)('%s is drawn in the position of the table', (slug, { posture }) => {
    const usual = postures[factsOf(slug).position]
    const other = otherwisePlaced[slug]
    if (usual) expect(other ? [other] : usual).toContain(posture)
  })

  it.each(cases)('%s shows the things it needs', (slug, drawing) => {
    const kinds = kindsIn(drawing)
    const unseen = factsOf(slug).equipment.filter(
      (thing) =>
        things[thing] && !things[thing].some((kind) => kinds.has(kind)) && outOfSight[slug] !== thing,
    )
    expect(unseen).toEqual([])
  })

  it.each(cases)('%s shows a therapist exactly when one treats', (slug, { clinician }) => {
    if (withoutTherapist.includes(slug)) return
    expect(Boolean(clinician)).toBe(factsOf(slug).kind === 'MTc')
    expect(/therapist/i.test(english[slug]?.alt ?? '')).toBe(Boolean(clinician))
    if (!clinician) expect(spanish[slug]?.alt).not.toMatch(/terapeuta/i)
  })

  it.each(cases)('%s is described in the posture it is drawn in', (slug, { posture }) => {
    for (const [language, texts] of [
      ['en', english],
      ['es', spanish],
    ] as const)
      for (const [words, meant] of said[language])
        if (words.test(texts[slug]?.alt ?? '')) expect(meant, `${language}: ${words}`).toContain(posture)
  })

  it.each(cases)('%s is held in the hand that the words name', (slug, { props }) => {
    if (factsOf(slug).sideMeans !== 'hand') return
    for (const prop of props ?? []) if ('hand' in prop) expect(prop.hand).toBe('R')
  })

  it.each(cases)('%s stands with the foot in front that the words name', (slug, { start, end }) => {
    if (factsOf(slug).sideMeans !== 'in front') return
    const { legL, legR } = { ...start.pins, ...end?.pins }
    const forward = (leg: typeof legL) => (leg && Array.isArray(leg.at) ? (leg.at[2] ?? 0) : Number.NaN)
    expect(forward(legR)).toBeGreaterThanOrEqual(forward(legL))
    if (/heel/i.test(english[slug]?.move?.[0] ?? '')) expect(forward(legR)).toBeGreaterThan(forward(legL))
  })

  it.each(cases)('%s has a side in the picture when its words have one', (slug, { sided }) => {
    const names = /\{(side|other)/
    for (const texts of [english, spanish]) if (names.test(texts[slug]?.alt ?? '')) expect(sided).toBe(true)
    if (!sided) expect(factsOf(slug).sideRule).not.toBe('one')
  })
})

describe('a nerve glide lets go at one end while it draws at the other', () => {
  const foot = (slug: string) => {
    const { start, end } = findDrawing(slug) as FigureItem
    return { bent: start, straight: { ...start, ...end } }
  }

  it.each(['sci-slider-sup', 'tib-slider', 'sural-slider', 'mt-nd-sciatic'])(
    '%s: toes up with the knee bent, loose with the knee straight',
    (slug) => {
      const { bent, straight } = foot(slug)
      expect(bent.ankR).toBeGreaterThan(0)
      expect(straight.ankR).toBeLessThan(-8)
      expect(straight.kneeR).toBeLessThan((bent.kneeR ?? 0) - 40)
    },
  )

  it.each(['sci-slider-sl', 'sci-slider-sit'])('%s: the head tips back as the knee straightens', (slug) => {
    const { bent, straight } = foot(slug)
    expect(bent.neck?.[0]).toBeGreaterThan(0)
    expect(straight.neck?.[0]).toBeLessThan(0)
    expect(straight.ankR).toBeLessThan(0)
  })

  it.each(['med-slider', 'uln-slider', 'rad-slider'])('%s: the head tips towards the arm', (slug) => {
    const { bent, straight } = foot(slug)
    expect(bent.neck?.[1]).toBeGreaterThan(0)
    expect(straight.neck?.[1]).toBeLessThan(0)
  })

  it('saph-slider: the knee straightens as the thigh comes forward', () => {
    const { bent, straight } = foot('saph-slider')
    expect(bent.hipR?.[0]).toBeLessThan(0)
    expect(straight.hipR?.[0]).toBeGreaterThan(0)
    expect(straight.kneeR).toBeLessThan(20)
  })
})
