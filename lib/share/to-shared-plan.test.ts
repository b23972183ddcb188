import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { readFrozenPlan } from '@/lib/plan/frozen/read-frozen-plan'
import { toFrozenPlan } from '@/lib/plan/frozen/to-frozen-plan'
import type { PlanContent } from '@/lib/plan/schema'
import golden from '@/lib/reading/golden/0.1.0-page.json' with { type: 'json' }
import { marked } from '@/lib/reading/golden/marked'
import { type RichText, toPlain } from '@/lib/rich-text'
import releasedPlan from '@/prisma/releases/0.1.0/frozen-plan.json' with { type: 'json' }
import type { SharedLine, SharedPlan } from './shared-plan'
import { toSharedPlan } from './to-shared-plan'

const content: PlanContent = {
  schemaVersion: 2,
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
        { id: 'k', slug: 'clam', side: 'right', dosage: {}, condition: 'no swelling', conditionMet: true },
        { id: 'l', slug: 'hipflex-edge', side: 'right', condition: 'hip extension is stiff' },
      ],
    },
    {
      id: 'p3',
      title: 'Return',
      patientTitle: 'Walk again',
      goal: 'Walk as you like.',
      items: [{ id: 'i', slug: 'bridge-offset' }],
    },
  ],
}

/** Two of the items are drawn. */
function toDrawnItem(slug: string) {
  const item = builtInCatalog('en').find(slug)
  const drawn = slug === 'pir-fig4-sup' || slug === 'sci-slider-sup'
  const [start, end] = [`/figures/${slug}.start.svg`, `/figures/${slug}.end.svg`]
  return item && { ...item, figure: drawn ? { start, end, width: 480, height: 360, sided: true } : null }
}

const frozen = toFrozenPlan({
  content,
  catalogs: { en: { find: toDrawnItem } },
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
  facts: { flags: [{ flag: 'osteoporosis' }], absentLimbs: [] },
  versionNumber: 3,
  publishedOn: '2026-11-15',
})
const page = toSharedPlan(frozen)
const inPhase = (currentPhaseId: string | undefined): FrozenPlan => ({
  ...frozen,
  content: { ...frozen.content, currentPhaseId },
})
const plainOf = (text: RichText | undefined) => toPlain(text ?? [])

describe('toSharedPlan', () => {
  it('carries what the therapist says of the version, and nothing where nothing is said', () => {
    expect(page).not.toHaveProperty('note')
    expect(toSharedPlan({ ...frozen, patientNote: 'Two are new.' }).note).toBe('Two are new.')
  })

  it('lets nothing out but what the plan needs', () => {
    const sent = JSON.stringify(page)
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
      'condition',
      'hip extension',
      'no swelling',
      'withheld',
      'osteoporosis',
      'gluteal',
      'said',
    ])
      expect(sent).not.toContain(secret)
    expect(sent).toContain('Tomas')
    expect(sent).toContain('Use the blue mat.')
  })

  it('gives a line whose condition is met, and not one that waits for it', () => {
    const sent = JSON.stringify(page)
    expect(sent).toContain('"k"')
    expect(sent).not.toContain('"l"')
  })

  it('keeps a field that is added to the document later to itself', () => {
    const [phase, ...phases] = frozen.content.phases.toReversed()
    const grown = {
      ...frozen,
      content: {
        ...frozen.content,
        secret: 'x-secret',
        phases: [...phases, { ...phase, secret: 'x-secret' }],
      },
      items: mapValues(frozen.items, (item) => ({ ...item, secret: 'x-secret' })),
      patient: { ...frozen.patient, recordNumber: 'R-77' },
      secret: 'x-secret',
    } as unknown as FrozenPlan
    expect(JSON.stringify(toSharedPlan(grown))).not.toMatch(/R-77|x-secret/)
  })

  it('shows the phase the patient is in, sorted by what to do with a line', () => {
    const ids = (lines: { id: string }[]) => lines.map(({ id }) => id)
    expect(page.phase).toMatchObject({ number: 2, count: 3, title: 'Build' })
    expect(ids(page.exercises)).toEqual(['c', 'd', 'k'])
    expect(ids(page.inClinic)).toEqual(['e'])
    expect(ids(page.selfCare)).toEqual(['f'])
    expect(ids(page.askDoctor)).toEqual(['g'])
    expect(ids(page.advice)).toEqual(['h'])
    expect(page.later).toEqual([{ title: 'Walk again', goal: 'Walk as you like.' }])
  })

  it('shows the first phase when none is named', () => {
    expect(toSharedPlan(inPhase(undefined)).phase.number).toBe(1)
  })

  it('keeps the safety advice of every phase, each once', () => {
    const kinds = page.safety.map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['SF']))
    expect(page.safety.length).toBe(new Set(page.safety.map(({ title }) => title)).size)
    expect(page.safety.length).toBeGreaterThanOrEqual(3)
  })

  it('says the side in bold, in the dose and in the steps, and mirrors the picture with it', () => {
    const [left, right] = page.exercises
    expect(plainOf(left?.dose)).toBe(
      'Hold 30 seconds. Do it 3 times. Stretch the left leg. Do this once a day, 5 days a week.',
    )
    expect(left?.dose).toContainEqual({ text: 'left', strong: true })
    expect(left?.text?.start).toContainEqual({ text: 'left', strong: true, side: true })
    expect(left?.figure?.mirrored).toBe(true)
    expect(right?.figure?.mirrored).toBe(false)
  })

  it('says of a line whose dose was cleared that it has none, beside its side', () => {
    const cleared = page.exercises.at(-1)
    expect(cleared).toMatchObject({ id: 'k', doseMissing: true })
    expect(plainOf(cleared?.dose)).toBe('Right leg only.')
    expect(page.exercises[0]?.doseMissing).toBe(false)
    expect(page.advice[0]?.doseMissing).toBe(false)
  })

  it('never shows a grade of manual therapy', () => {
    expect(plainOf(page.inClinic[0]?.dose)).not.toMatch(/grade|III/i)
  })

  it('leaves out a line whose item it does not know', () => {
    expect(toSharedPlan({ ...frozen, items: {} }).exercises).toEqual([])
  })

  it('shows no number where none is known: words stand in its place', () => {
    const { emergencyNumber: _, ...clinic } = frozen.clinic
    const unknown = toSharedPlan({ ...frozen, clinic })
    expect(unknown.clinic.emergencyNumber).toBeUndefined()
    expect(JSON.stringify(unknown.safety)).toContain('your local emergency number')
    expect(JSON.stringify(unknown)).not.toMatch(/\b(112|911)\b/)
  })

  it('has the stricter pain light because of the nerve glide', () => {
    expect(page.painRule).toBe('nerve')
    expect(toSharedPlan(inPhase('p1')).painRule).toBe('standard')
  })

  it('is word for word what release 0.1.0 showed of its version', () => {
    const released = readFrozenPlan(releasedPlan)
    for (const [currentPhaseId, expected] of Object.entries(golden)) {
      const shared = toSharedPlan({ ...released, content: { ...released.content, currentPhaseId } })
      expect(marked(withoutNewFields(shared))).toEqual(expected)
    }
  })
})

/** Fields that the page of release 0.1.0 did not have, and the rule for pain by its name of then. */
function withoutNewFields(page: SharedPlan) {
  const strip = (lines: SharedLine[]) =>
    lines.map(({ group: _, doseMissing: __, pace: ___, ...line }) => line)
  const { exercises, selfCare, advice, inClinic, askDoctor, safety, signs: _, painRule, ...rest } = page
  return {
    ...rest,
    hasNerveGlide: painRule === 'nerve',
    exercises: strip(exercises),
    selfCare: strip(selfCare),
    advice: strip(advice),
    inClinic: strip(inClinic),
    askDoctor: strip(askDoctor),
    safety: strip(safety),
  }
}

function mapValues<From, To>(values: Record<string, From>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]))
}
