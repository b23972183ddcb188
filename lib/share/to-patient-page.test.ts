import { describe, expect, it } from 'vitest'
import { findItem } from '@/lib/catalog/catalog'
import { toPlain } from '@/lib/catalog/render-text'
import type { PlanContent } from '@/lib/plan/schema'
import { toFrozenPlan } from '@/lib/plan/to-frozen-plan'
import { painBands, painLight } from './pain-light'
import { toPatientPage } from './to-patient-page'
import { toSharedPlan } from './to-shared-plan'

const content: PlanContent = {
  schemaVersion: 1,
  title: 'Hip plan',
  locale: 'en',
  reviewDate: '2026-12-10',
  currentPhaseId: 'p2',
  phases: [
    {
      id: 'p1',
      title: 'Calm',
      goal: 'Sit with less pain.',
      enter: 'NPRS 5 or more',
      exit: 'NPRS 4 or less',
      items: [
        { id: 'a', slug: 'bkfo' },
        { id: 'b', slug: 'sf-cauda' },
      ],
    },
    {
      id: 'p2',
      title: 'Build',
      enter: 'exit of phase 1',
      items: [
        {
          id: 'c',
          slug: 'pir-fig4-sup',
          side: 'left',
          dosage: { sets: 3, holdSec: 30, perDay: 1, daysPerWeek: 5 },
          note: 'Use the blue mat.',
          clinicianNote: 'only if leg symptoms centralize',
        },
        { id: 'd', slug: 'sci-slider-sup', side: 'right', dosage: { sets: 2, reps: 10, perDay: 2 } },
        { id: 'e', slug: 'mt-hip-lad', side: 'left', dosage: { grade: 'III', sets: 3, holdSec: 30 } },
        { id: 'f', slug: 'lift-hinge' },
        { id: 'g', slug: 'ct-massage' },
        { id: 'h', slug: 'ed-flare' },
      ],
    },
    { id: 'p3', title: 'Return', goal: 'Walk as you like.', items: [{ id: 'i', slug: 'bridge-offset' }] },
  ],
}

const frozen = toFrozenPlan({
  content,
  findItem: (slug) => findItem(slug, 'en'),
  findFigure: (slug) =>
    slug === 'pir-fig4-sup' || slug === 'sci-slider-sup'
      ? {
          start: `/figures/${slug}.start.svg`,
          end: `/figures/${slug}.end.svg`,
          width: 480,
          height: 360,
          sided: true,
        }
      : null,
  clinic: {
    name: 'Elm Road Physiotherapy',
    phone: '555 0100',
    address: '1 Elm Road',
    country: 'US',
    emergencyNumber: '911',
    timeZone: 'America/New_York',
    firstDayOfWeek: 7,
    paperSize: 'letter',
  },
  therapist: { name: 'Ines Okafor', credentials: 'DPT' },
  patient: { firstName: 'Tomas', lastName: 'Quintero', birthDate: '1958-03-04' },
  versionNumber: 3,
  publishedOn: '2026-11-15',
})
const shared = toSharedPlan(frozen)
const page = toPatientPage(shared)

describe('toSharedPlan', () => {
  it('lets nothing out but what the plan needs', () => {
    const sent = JSON.stringify(shared)
    for (const secret of [
      'Quintero',
      '1958',
      'centralize',
      'NPRS',
      'exit of phase 1',
      'HFLX90',
      '1 Elm Road',
      'attributes',
      'clinicianNote',
    ])
      expect(sent).not.toContain(secret)
    expect(sent).toContain('Tomas')
    expect(sent).toContain('Use the blue mat.')
  })

  it('keeps a field that is added to the document later to itself', () => {
    const grown = { ...frozen, patient: { ...frozen.patient, recordNumber: 'R-77' }, secret: 'x-secret' }
    expect(JSON.stringify(toSharedPlan(grown))).not.toMatch(/R-77|x-secret/)
  })
})

describe('toPatientPage', () => {
  it('shows the phase the patient is in, sorted by what to do with a line', () => {
    const ids = (lines: { id: string }[]) => lines.map(({ id }) => id)
    expect(page.phase).toMatchObject({ number: 2, count: 3, title: 'Build' })
    expect(ids(page.exercises)).toEqual(['c', 'd'])
    expect(ids(page.inClinic)).toEqual(['e'])
    expect(ids(page.selfCare)).toEqual(['f'])
    expect(ids(page.askDoctor)).toEqual(['g'])
    expect(ids(page.advice)).toEqual(['h'])
    expect(page.later).toEqual([{ title: 'Return', goal: 'Walk as you like.' }])
  })

  it('shows the first phase when none is named', () => {
    expect(toPatientPage({ ...shared, currentPhaseId: undefined }).phase.number).toBe(1)
  })

  it('keeps the safety advice of every phase, each once', () => {
    const kinds = page.safety.map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['SF']))
    expect(page.safety.length).toBe(new Set(page.safety.map(({ title }) => title)).size)
    expect(page.safety.length).toBeGreaterThanOrEqual(3)
  })

  it('says the side in bold, in the dose and in the steps, and mirrors the picture with it', () => {
    const [left, right] = page.exercises
    expect(toPlainText(left?.dose)).toBe(
      'Hold 30 seconds. Do it 3 times. Stretch the left leg. Do this once a day, 5 days a week.',
    )
    expect(left?.dose).toContainEqual({ text: 'left', strong: true })
    expect(left?.text?.start).toContainEqual({ text: 'left', strong: true })
    expect(left?.figure?.mirrored).toBe(true)
    expect(right?.figure?.mirrored).toBe(false)
  })

  it('never shows a grade of manual therapy', () => {
    expect(toPlainText(page.inClinic[0]?.dose)).not.toMatch(/grade|III/i)
  })

  it('leaves out a line whose item it does not know', () => {
    expect(toPatientPage({ ...shared, items: {} }).exercises).toEqual([])
  })

  it('has the stricter pain light because of the nerve glide', () => {
    expect(page.hasNerveGlide).toBe(true)
    expect(toPatientPage({ ...shared, currentPhaseId: 'p1' }).hasNerveGlide).toBe(false)
  })
})

describe('painLight', () => {
  it('is 0–3, 4–5, 6–10, and 0–2, 3–5, 6–10 with a nerve glide', () => {
    const lights = (nerve: boolean) =>
      Array.from({ length: 11 }, (_, pain) => painLight(pain, nerve)[0]).join('')
    expect(lights(false)).toBe('ggggeesssss')
    expect(lights(true)).toBe('gggeeesssss')
    expect(painBands(true).map(({ low, high }) => [low, high])).toEqual([[0, 2], [3, 5], [6, 10]]) // biome-ignore format: a table
  })
})

function toPlainText(parts: readonly { text: string; strong?: boolean }[] | undefined): string {
  return toPlain((parts ?? []).map(({ text }) => ({ text })))
}
