import type { Dosage } from './dosage'
import type { DoseContext } from './dose-context'
import { highestEffort } from './dose-volume'
import { type DosedItem, hasCode, hasTrait } from './dosed-item'
import type { ItemKind } from './kind'

export type UsualRange = {
  kind: ItemKind
  field: 'sets' | 'reps' | 'holdSec' | 'durationMin' | 'perDay' | 'daysPerWeek'
  min: number
  max: number
  source: string
  /** Only for doses, items or patients of which this is true. */
  when?: (dosage: Dosage, item: DosedItem, context: DoseContext) => boolean
}

const strength = (dosage: Dosage) => (highestEffort(dosage) ?? 0) >= 6
const has = (code: string) => (_: Dosage, item: DosedItem) => hasCode(item, code)
const hasNot = (code: string) => (_: Dosage, item: DosedItem) => !hasCode(item, code)
const withoutHold = (dosage: Dosage) => dosage.holdSec === undefined
const inDirections = (_: Dosage, item: DosedItem) => hasTrait(item, 'directions')
const ofAge =
  (fits: (age: number | undefined) => boolean) => (_: Dosage, __: DosedItem, context: DoseContext) =>
    fits(context.age)

/** Sensible ranges of clinical spec 2.2; a dose outside them is only remarked on. */
export const usualRanges: readonly UsualRange[] = [
  { kind: 'ST', field: 'holdSec', min: 10, max: 60, source: 'S2', when: ofAge((age) => age === undefined) },
  {
    kind: 'ST',
    field: 'holdSec',
    min: 10,
    max: 30,
    source: 'S2',
    when: ofAge((age) => age !== undefined && age < 65),
  },
  // Below 30 s an older adult has a remark of its own.
  {
    kind: 'ST',
    field: 'holdSec',
    min: 0,
    max: 60,
    source: 'S2',
    when: ofAge((age) => age !== undefined && age >= 65),
  },
  { kind: 'ST', field: 'reps', min: 1, max: 7, source: 'K' },
  { kind: 'ST', field: 'daysPerWeek', min: 2, max: 7, source: 'S2' },
  { kind: 'SG', field: 'sets', min: 1, max: 4, source: 'K', when: withoutHold },
  { kind: 'SG', field: 'reps', min: 5, max: 15, source: 'K', when: hasNot('IMPACT') },
  { kind: 'SG', field: 'reps', min: 4, max: 8, source: 'K', when: has('IMPACT') },
  { kind: 'SG', field: 'holdSec', min: 0, max: 60, source: 'spec 2.1' },
  { kind: 'SG', field: 'daysPerWeek', min: 2, max: 6, source: 'S3', when: strength },
  { kind: 'MO', field: 'reps', min: 5, max: 20, source: 'K' },
  { kind: 'NM', field: 'sets', min: 1, max: 3, source: 'K' },
  { kind: 'NM', field: 'reps', min: 5, max: 15, source: 'K' },
  { kind: 'BA', field: 'daysPerWeek', min: 3, max: 7, source: 'S29' },
  { kind: 'BR', field: 'durationMin', min: 3, max: 15, source: 'K' },
  { kind: 'SC', field: 'durationMin', min: 10, max: 20, source: 'S1', when: has('COLD') },
  { kind: 'SC', field: 'perDay', min: 1, max: 4, source: 'S1', when: has('COLD') },
  { kind: 'SC', field: 'durationMin', min: 10, max: 20, source: 'K', when: has('HEAT') },
  {
    kind: 'MTs',
    field: 'holdSec',
    min: 30,
    max: 120,
    source: 'K',
    when: (_, item) => !hasTrait(item, 'directions'),
  },
  { kind: 'MTs', field: 'holdSec', min: 10, max: 30, source: 'K', when: inDirections },
  { kind: 'MTc', field: 'sets', min: 1, max: 5, source: 'K' },
  {
    kind: 'MTc',
    field: 'holdSec',
    min: 30,
    max: 120,
    source: 'K',
    when: (dosage) => dosage.grade !== undefined,
  },
  { kind: 'MTc', field: 'durationMin', min: 1, max: 20, source: 'K' },
]
