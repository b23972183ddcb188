import fc from 'fast-check'
import { equipment, positions } from '@/lib/catalog/taxonomy'
import { listTemplates } from '@/lib/plan/templates/templates'
import type { Flag } from '@/lib/safety/flag'
import { flagNames } from '@/lib/safety/flag-list'
import { irritabilities, stages } from '@/lib/safety/irritability'
import type { DraftFindings } from './draft-findings'
import { draftGoals, draftRules } from './rules'

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })

const flag: fc.Arbitrary<Flag> = fc.record(
  {
    flag: fc.constantFrom(...flagNames.map((one) => one.flag)),
    side: fc.constantFrom('left' as const, 'right' as const),
    date: fc.constantFrom('2026-11-20', '2026-10-01', '2026-03-01'),
  },
  { requiredKeys: ['flag'] },
)

/** What may be known of a patient, of which anything may be unknown. */
export const draftFindings: fc.Arbitrary<DraftFindings> = fc.record({
  code: fc.constantFrom(...listTemplates().map(({ code }) => code)),
  side: maybe(fc.constantFrom('left' as const, 'right' as const, 'both' as const)),
  irritability: maybe(fc.constantFrom(...irritabilities)),
  stage: maybe(fc.constantFrom(...stages)),
  positions: maybe(fc.subarray([...positions])),
  equipment: maybe(fc.subarray([...equipment])),
  minutesPerDay: fc.constantFrom(5, ...draftRules.minutes),
  goals: fc.subarray([...draftGoals], { maxLength: 4 }),
  flags: fc.array(flag, { maxLength: 3 }),
  today: fc.constant('2026-11-28'),
})
