import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/day'
import { grades } from '@/lib/dosage/choices'
import type { Dosage } from '@/lib/dosage/dosage'
import { sides, supervision } from '@/lib/dosage/kind'
import { readItems } from './fixtures/read-items'
import { readTemplatePhases } from './fixtures/read-template-lines'
import { type Answer, readSecond } from './fixtures/second-reading'
import type { Flag } from './flag'
import { flagNames } from './flag-list'
import type { LineInput } from './review/review-line'
import { reviewPlan } from './review-plan'
import { rules } from './rules'

const today = '2026-11-28'
const catalog = readItems()
const items = Object.fromEntries(catalog.map((item) => [item.slug, item]))
const bodySides = [undefined, 'left', 'right'] as const
const nth = <Value>(values: readonly Value[], index: number) => values[index % values.length]
const regions = [...new Set(catalog.flatMap((item) => item.regions))].filter(
  (region) => region !== 'any' && region !== 'balance',
)

function readFirst(lines: readonly LineInput[], flags: readonly Flag[]): Answer[] {
  const findings = reviewPlan({ phases: [{ items: lines }] }, { items, facts: { flags: [...flags] }, today })
  return findings.flatMap(({ rule, severity, side, lines: named }) =>
    named.map(({ itemId }) => ({ rule, itemId, severity, side })),
  )
}

const oncePerPlan = new Set(rules.filter(({ show }) => show === 'plan').map(({ id }) => id))

/** A finding of the plan is about the sides of all its lines together. */
function join(answers: readonly Answer[]): Answer[] {
  const sidesOf = new Map<string, Set<string | null>>()
  for (const { rule, severity, side } of answers) {
    const key = `${rule} ${severity}`
    sidesOf.set(key, new Set([...(sidesOf.get(key) ?? []), side]))
  }
  return answers.map((answer) => {
    const all = sidesOf.get(`${answer.rule} ${answer.severity}`)
    return oncePerPlan.has(answer.rule) && all && all.size > 1 ? { ...answer, side: 'both' } : answer
  })
}

const toWords = (answers: readonly Answer[]) =>
  answers.map(({ rule, itemId, severity, side }) => `${rule} ${itemId} ${severity} ${side}`).sort()

/** Holds one reading against the other; answers how many findings both have. */
function compare(lines: readonly LineInput[], flags: readonly Flag[]): number {
  const seen = lines.flatMap((line) => {
    const item = items[line.slug]
    return item ? [{ line, item }] : []
  })
  const second = toWords(join(readSecond(seen, flags, today)))
  // Long lists of words are compared as one text first: a difference is then looked up word by word.
  const first = toWords(readFirst(lines, flags))
  if (first.join() !== second.join()) expect(first).toEqual(second)
  return second.length
}

/**
 * Every flag with a side or none, and a place that changes from flag to flag where it asks for one; in ten patients, so
 * that flags that follow from the same one come to different ones.
 */
function patientsOf(side: Flag['side'], shift: number): Flag[][] {
  const records = flagNames.map(({ flag, needs }, index) => {
    const site = needs.includes('site') && index % 4 !== 3 ? nth(regions, index + shift) : undefined
    return { flag, ...(side ? { side } : {}), ...(site ? { site } : {}) }
  })
  return Array.from({ length: 10 }, (_, at) => records.filter((_record, index) => index % 10 === at))
}

describe('a second reading of the rules, made apart from the first, answers the same', () => {
  const templateLines = readTemplatePhases(items).flatMap(({ lines }) => lines)
  const catalogLines = catalog.map(({ slug }) => ({ id: slug, slug }))

  it.each([
    ['every line of every template', templateLines, 998],
    ['every item of the catalog', catalogLines, 413],
  ])('for every flag on %s, on every side of both', (_, source: readonly LineInput[], count) => {
    expect(source).toHaveLength(count)
    let findings = 0
    for (const [shift, lineSide] of bodySides.entries()) {
      const lines = source.map((line, index) => ({
        ...line,
        ...(lineSide ? { side: lineSide } : {}),
        ...(items[line.slug]?.regions.includes('any') && index % 3 ? { site: nth(regions, index) } : {}),
      }))
      for (const side of bodySides)
        for (const flags of patientsOf(side, shift)) findings += compare(lines, flags)
    }
    expect(findings).toBeGreaterThan(source.length * flagNames.length * 0.5)
  })

  it('for patients with several flags, dates, approaches and orders, on lines of any dose', () => {
    let findings = 0
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 8, maxLength: 24 }),
        fc.array(record, { maxLength: 5 }),
        (lines, flags) => {
          findings += compare(
            lines.map((one, index) => ({ ...one, id: `line-${index}` })),
            flags,
          )
        },
      ),
      { numRuns: 1500, seed: 7 },
    )
    expect(findings).toBeGreaterThan(5000)
  })
})

const amount = (values: readonly number[]) => fc.constantFrom(...values)
const grade = fc.oneof(
  fc.constantFrom(...grades),
  fc
    .tuple(fc.nat({ max: 7 }), fc.nat({ max: 8 }))
    .filter(([low, high]) => low < high)
    .map(([low, high]) => ({ min: grades[low] ?? 'I', max: grades[high] ?? 'V' })),
)
const dosage: fc.Arbitrary<Dosage> = fc.record(
  {
    grade,
    holdSec: amount([3, 9, 10, 30]),
    effort: fc.oneof(amount([2, 4, 5, 6, 7, 8, 9]), fc.constant({ min: 6, max: 8 })),
    rir: fc.oneof(amount([1, 2, 3, 6]), fc.constant({ min: 2, max: 4 })),
    durationMin: fc.oneof(amount([2, 4, 5, 20]), fc.constant({ min: 3, max: 5 })),
    intensityZone: fc.constantFrom('easy', 'moderate', 'hard'),
    heartRate: fc.constantFrom({ zone: 1 }, { zone: 3 }, { zone: 4 }, { bpm: { min: 100, max: 120 } }),
    intervals: fc.constantFrom(
      { count: 4, work: { sec: 60, zone: 'hard' as const }, ease: { sec: 60 } },
      { count: 4, work: { sec: 60, effort: 6 }, ease: { sec: 60 } },
    ),
    load: fc.constantFrom({ kg: 2 }, { bodyWeight: true as const }),
    rangeLimit: fc.constantFrom(
      ...['bend your hip', 'bend your knee'].flatMap((movement) => [
        { degrees: 90, movement },
        { degrees: 100, movement },
      ]),
      'Only as far as it is easy.',
    ),
  },
  { requiredKeys: [] },
)

const line: fc.Arbitrary<LineInput> = fc.record(
  {
    id: fc.constant(''),
    slug: fc.constantFrom(...catalog.map(({ slug }) => slug)),
    side: fc.constantFrom(...sides),
    site: fc.constantFrom(...regions),
    dosage,
    supervised: fc.constantFrom(...supervision),
    support: fc.constantFrom('counter', 'rail', 'walker'),
  },
  { requiredKeys: ['id', 'slug'] },
)

const record: fc.Arbitrary<Flag> = fc.record(
  {
    flag: fc.constantFrom(...flagNames.map(({ flag }) => flag)),
    side: fc.constantFrom('left', 'right', 'both'),
    site: fc.constantFrom(...regions),
    date: fc
      .oneof(fc.integer({ min: -10, max: 130 }), fc.integer({ min: -250, max: 300 }))
      .map((days) => addDays(today, -days)),
    approach: fc.constantFrom(
      'posterior',
      'lateral',
      'hamstring',
      'patellar',
      'replacement',
      'nail',
      'unknown',
    ),
    surgeonOrder: fc.constantFrom('none', 'no bend past 90'),
  },
  { requiredKeys: ['flag'] },
)
