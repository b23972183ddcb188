import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { InputError, problemInWords } from '@/lib/errors'
import { parsePlanFile } from './parse-plan-file'
import { toCountedWeeks } from './phase-weeks'
import { planJsonSchemaText } from './plan-json-schema'
import { getTemplate, listTemplates, toPlanContent } from './templates/templates'
import { toContent, toPlanFile } from './to-plan-file'

const catalog = builtInCatalog('en')
const item = { id: 'a', slug: 'bridge', dosage: { sets: 2, reps: 10 } }
const file = (items: unknown[] = [item], more: object = {}) => ({
  schemaVersion: 2,
  title: 'Hip plan',
  locale: 'en',
  phases: [{ id: 'p', title: 'Calm', items }],
  ...more,
})

function problemsOf(input: unknown) {
  try {
    parsePlanFile(input, catalog)
  } catch (error) {
    if (error instanceof InputError) return error.problems.map((problem) => problemInWords(problem, 'en'))
    throw error
  }
  return []
}

const bad: [string, unknown, string, RegExp, RegExp][] = [
  ['no object', [], '', /\[\]/, /JSON object/],
  ['a FHIR CarePlan', { resourceType: 'CarePlan' }, 'resourceType', /"CarePlan"/, /not a plan file/],
  ['a newer version', { ...file(), schemaVersion: 3 }, 'schemaVersion', /3/, /schemaVersion 2/],
  ['no version', { title: 'x' }, 'schemaVersion', /nothing/, /schemaVersion 2/],
  [
    'an unknown slug',
    file([{ id: 'a', slug: 'brigde' }]),
    'phases[0].items[0].slug',
    /"brigde"/,
    /nearest is bridge/,
  ],
  [
    'a slug like nothing',
    file([{ id: 'a', slug: 'qqq' }]),
    'phases[0].items[0].slug',
    /"qqq"/,
    /slug of the catalog\.$/,
  ],
  ['a side that is none', file([{ ...item, side: 'L' }]), 'phases[0].items[0].side', /"L"/, /left/],
  [
    'two sides that differ',
    file([{ ...item, side: 'left', dosage: { side: 'right' } }]),
    'phases[0].items[0].dosage.side',
    /"right"/,
    /phases\[0\]\.items\[0\]\.side/,
  ],
  [
    'too many sets',
    file([{ ...item, dosage: { sets: 60 } }]),
    'phases[0].items[0].dosage.sets',
    /60/,
    /1 to 6/,
  ],
  [
    'a load without a feel',
    file([{ ...item, dosage: { load: { band: 'red' } } }]),
    'phases[0].items[0].dosage.load',
    /red/,
    /easy, medium or hard/,
  ],
  [
    'hours that are none',
    file([{ ...item, dosage: { perDay: { everyHours: 0 } } }]),
    'phases[0].items[0].dosage.perDay.everyHours',
    /0/,
    /1 to 12/,
  ],
  ['a field nobody knows', file([{ ...item, colour: 'red' }]), 'phases[0].items[0]', /./, /colour/],
  [
    'a held nerve glide',
    file([{ id: 'a', slug: 'sci-slider-sup', dosage: { reps: 10, holdSec: 20 } }]),
    'phases[0].items[0].dosage.holdSec',
    /20/,
    /no hold over 2 s/,
  ],
  [
    'a dose of medical information',
    file([{ id: 'a', slug: 'mi-otc-nsaid', dosage: { perDay: 2 } }]),
    'phases[0].items[0].dosage.perDay',
    /2/,
    /carries no dose/,
  ],
  [
    'weeks in words',
    file([item], { phases: [{ id: 'p', title: 'x', weeks: 'a few', items: [] }] }),
    'phases[0].weeks',
    /a few/,
    /3-6/,
  ],
  ['one id twice', file([item, item]), 'phases[0].items[1].id', /"a"/, /phases\[0\]\.items\[0\]\.id/],
  [
    'a current phase that is none',
    file([item], { currentPhaseId: 'q' }),
    'currentPhaseId',
    /"q"/,
    /one of the phases/,
  ],
]

describe('parsePlanFile', () => {
  it.each(bad)(
    'refuses %s, naming path, what was found and what is allowed',
    (_, input, path, found, allowed) => {
      const [problem] = problemsOf(input)
      expect(problem?.path).toBe(path)
      expect(problem?.found).toMatch(found)
      expect(problem?.allowed).toMatch(allowed)
      expect(() => parsePlanFile(input, catalog)).toThrow(path || 'JSON object')
    },
  )

  it('names every problem, not only the first', () => {
    const input = file([
      { id: 'a', slug: 'brigde' },
      { id: 'b', slug: 'clamm' },
    ])
    expect(problemsOf(input).map(({ path }) => path)).toEqual([
      'phases[0].items[0].slug',
      'phases[0].items[1].slug',
    ])
  })

  it('moves the side of a dosage to its item', () => {
    const parsed = parsePlanFile(file([{ ...item, dosage: { sets: 2, side: 'left' } }]), catalog)
    expect(parsed.phases[0]?.items[0]).toEqual({ id: 'a', slug: 'bridge', side: 'left', dosage: { sets: 2 } })
  })

  it('reads weeks as a number of weeks, as text and as they are', () => {
    const phases = [3, '4-6', '7–12 wk', '13+', { from: 14, to: 20 }].map((weeks, index) => ({
      id: `p${index}`,
      title: 'x',
      weeks,
      items: [],
    }))
    const parsed = parsePlanFile(file([], { phases }), catalog)
    expect(parsed.phases.map(({ weeks }) => weeks)).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 6 },
      { from: 6, to: 12 },
      { from: 12 },
      { from: 14, to: 20 },
    ])
  })

  const withWeeks = (...weeks: unknown[]) =>
    file([], {
      phases: weeks.map((each, index) => ({ id: `p${index}`, title: 'x', weeks: each, items: [] })),
    })
  const shownOf = (input: unknown) =>
    parsePlanFile(input, catalog).phases.map(({ weeks }) => {
      const { first, last } = toCountedWeeks(weeks ?? { from: 0 })
      return `${first}-${last ?? ''}`
    })

  it.each([
    [['2-6'], ['2-6']],
    [
      ['1-2', '3-6', '7-12', '13+'],
      ['1-2', '3-6', '7-12', '13-'],
    ],
    [
      [2, 4, '7 – 12 weeks'],
      ['1-2', '3-6', '7-12'],
    ],
    [
      ['0-2', '2-6', '6 to 12', '12+'],
      ['1-2', '3-6', '7-12', '13-'],
    ],
  ])('weeks written as %j are shown as %j, and again after export and import', (written, shown) => {
    const input = withWeeks(...written)
    expect(shownOf(input)).toEqual(shown)
    const exported = toPlanFile(toContent(parsePlanFile(input, catalog)))
    expect(shownOf(JSON.parse(JSON.stringify(exported)))).toEqual(shown)
  })

  it.each(['6-2', '0', 0, 2.5, 'soon', ['2-6']])(
    'refuses weeks written as %j, with what to write',
    (weeks) => {
      expect(problemsOf(withWeeks(weeks))).toMatchObject([
        { path: 'phases[0].weeks', allowed: expect.stringContaining('“3-6” for weeks 3 to 6') },
      ])
    },
  )

  it('says how a birth date is written', () => {
    const patient = { birthDate: '12/03/1957', flags: [] }
    expect(problemsOf(file([item], { patient }))).toEqual([
      {
        path: 'patient.birthDate',
        found: '"12/03/1957"',
        allowed: 'Write it as 1957-12-03: year, month, day.',
      },
    ])
  })

  it('lets doses pass for a reader that reports them itself', () => {
    const input = file([{ id: 'a', slug: 'mi-otc-nsaid', dosage: { perDay: 2 } }])
    expect(parsePlanFile(input, catalog, { checkDoses: false }).phases[0]?.items).toHaveLength(1)
  })

  it.each(listTemplates())('reads the file of template $code back to the same plan', ({ code }) => {
    const content = toPlanContent(getTemplate(code))
    const patient = {
      name: 'Rosa Delgado',
      birthDate: '1958-03-04',
      flags: [{ flag: 'tha', side: 'left' as const }],
    }
    const written = JSON.parse(JSON.stringify(toPlanFile(content, patient)))
    const parsed = parsePlanFile(written, catalog)
    expect(toContent(parsed)).toEqual(content)
    expect(parsed.patient).toEqual(patient)
  })
})

describe('the public JSON Schema', () => {
  it('is current: `npm run schema` writes it', () => {
    const kept = readFileSync(new URL('../../public/schema/plan-v2.json', import.meta.url), 'utf8')
    expect(kept).toBe(planJsonSchemaText())
  })
})
