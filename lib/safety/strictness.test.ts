import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/day'
import { readItems } from './fixtures/read-items'
import type { Flag } from './flag'
import { flagNames } from './flag-list'
import type { LineInput } from './review/review-line'
import { reviewPlan } from './review-plan'

const today = '2026-11-28'
const catalog = readItems()
const items = Object.fromEntries(catalog.map((item) => [item.slug, item]))
const regions =
  'neck thoracic lumbar pelvis gluteal hip thigh knee ankle foot shoulder elbow wrist hand'.split(' ')

const line: fc.Arbitrary<LineInput> = fc.record(
  {
    id: fc.constant(''),
    slug: fc.constantFrom(...catalog.map(({ slug }) => slug)),
    side: fc.constantFrom('left', 'right', 'both-each', 'alternate'),
    site: fc.constantFrom(...regions),
  },
  { requiredKeys: ['id', 'slug'] },
)
const lines = fc
  .array(line, { minLength: 1, maxLength: 20 })
  .map((all) => all.map((one, index) => ({ ...one, id: `line-${index}` })))
const record: fc.Arbitrary<Flag> = fc.record(
  {
    flag: fc.constantFrom(...flagNames.map(({ flag }) => flag)),
    side: fc.constantFrom('left', 'right', 'both'),
    site: fc.constantFrom(...regions),
    date: fc.integer({ min: -250, max: 300 }).map((days) => addDays(today, -days)),
    approach: fc.constantFrom('posterior', 'anterior', 'lateral', 'hamstring', 'replacement'),
    surgeonOrder: fc.constantFrom('none', 'weight as ordered'),
  },
  { requiredKeys: ['flag'] },
)
const records = fc.array(record, { maxLength: 4 })

/** "R11 line-3 block left", one for each line of each finding. */
function told(plan: readonly LineInput[], flags: readonly Flag[]): string[] {
  const found = reviewPlan({ phases: [{ items: plan }] }, { items, facts: { flags: [...flags] }, today })
  return found
    .flatMap(({ rule, lines: named, severity }) => named.map(({ itemId }) => `${rule} ${itemId} ${severity}`))
    .sort()
}
const without = (flag: Flag, field: keyof Flag) => ({ ...flag, [field]: undefined })
const isIn = (some: readonly string[], all: readonly string[]) => some.filter((one) => !all.includes(one))

/** What is recorded as it is. A time after surgery that was typed by hand says itself what its date would say. */
const isRecorded = ({ flag }: Flag) => flagNames.some((one) => one.flag === flag && !one.derivedFrom)

const runs = { numRuns: 400, seed: 11 }

describe('what is not known is read at its strictest', () => {
  it.each(['side', 'site', 'date', 'approach'] as const)(
    'a flag without its %s brings all that any %s would',
    (field) => {
      fc.assert(
        fc.property(lines, record, (plan, flag) => {
          fc.pre(isRecorded(flag))
          expect(isIn(told(plan, [flag]), told(plan, [without(flag, field)]))).toEqual([])
        }),
        runs,
      )
    },
  )

  it('a flag without an order brings all that an order would, but for the note that there is none', () => {
    fc.assert(
      fc.property(lines, record, (plan, flag) => {
        fc.pre(isRecorded(flag))
        const lost = isIn(told(plan, [flag]), told(plan, [without(flag, 'surgeonOrder')]))
        expect(lost.filter((one) => !one.startsWith('R101 '))).toEqual([])
      }),
      runs,
    )
  })

  it('a line without its side, or with both, has all that either side has', () => {
    fc.assert(
      fc.property(lines, records, (plan, flags) => {
        const open = told(
          plan.map((one) => ({ ...one, side: undefined })),
          flags,
        )
        for (const side of ['left', 'right', 'both-each', 'alternate', 'both-together'] as const) {
          const chosen = told(
            plan.map((one) => ({ ...one, side })),
            flags,
          )
          expect(isIn(chosen, open)).toEqual([])
          if (side !== 'left' && side !== 'right') expect(chosen).toEqual(open)
        }
      }),
      runs,
    )
  })

  it('a line without its place has all that any place has', () => {
    fc.assert(
      fc.property(lines, records, (plan, flags) => {
        const open = plan.map((one) => ({ ...one, site: undefined }))
        expect(isIn(told(plan, flags), told(open, flags))).toEqual([])
      }),
      runs,
    )
  })
})

describe('sides', () => {
  it('are mirrored with the patient', () => {
    const turn = (side: string | undefined) => (side === 'left' ? 'right' : side === 'right' ? 'left' : side)
    const sidesOf = (plan: readonly LineInput[], flags: readonly Flag[]) =>
      reviewPlan({ phases: [{ items: plan }] }, { items, facts: { flags: [...flags] }, today })
    fc.assert(
      fc.property(lines, records, (plan, flags) => {
        const turned = sidesOf(
          plan.map((one) => ({ ...one, side: turn(one.side) as LineInput['side'] })),
          flags.map((flag) => ({ ...flag, side: turn(flag.side) as Flag['side'] })),
        )
        const back = turned.map((finding) => ({ ...finding, side: turn(finding.side ?? undefined) ?? null }))
        expect(back).toEqual(sidesOf(plan, flags))
      }),
      runs,
    )
  })

  it('do not change what concerns the whole person', () => {
    fc.assert(
      fc.property(lines, records, fc.constantFrom('left', 'right'), (plan, flags, side) => {
        const whole = (all: readonly Flag[]) =>
          reviewPlan({ phases: [{ items: plan }] }, { items, facts: { flags: [...all] }, today }).filter(
            (finding) => finding.side === null,
          ).length
        expect(whole(flags.map((flag) => ({ ...flag, side })))).toBe(whole(flags))
      }),
      runs,
    )
  })
})

describe('several flags', () => {
  it('bring together what each brings alone: none takes a finding of another away', () => {
    fc.assert(
      fc.property(lines, records, (plan, flags) => {
        const alone = flags.flatMap((flag) => told(plan, [flag]))
        expect(told(plan, flags)).toEqual([...new Set(alone)].sort())
      }),
      runs,
    )
  })

  it('and several lines are each looked at by themselves', () => {
    fc.assert(
      fc.property(lines, records, (plan, flags) => {
        const alone = plan.flatMap((one) => told([one], flags))
        expect(told(plan, flags)).toEqual(alone.sort())
      }),
      runs,
    )
  })
})
