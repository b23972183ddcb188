import type { Amount, Dosage } from './dosage'
import type { ItemKind } from './kind'

export type UsualRange = {
  kind: ItemKind
  field: 'sets' | 'reps' | 'holdSec' | 'durationMin' | 'perDay' | 'daysPerWeek'
  min: number
  max: number
  source: string
  /** Only for doses or items of which this is true. */
  when?: (dosage: Dosage, attributes: readonly string[]) => boolean
}

const highest = (amount: Amount | undefined) => (typeof amount === 'object' ? amount.max : (amount ?? 0))
const strength = (dosage: Dosage) => highest(dosage.effort) >= 6
const isTensioner = (_: Dosage, attributes: readonly string[]) =>
  attributes.includes('NTEN') || attributes.includes('NTENF')
const has = (code: string) => (_: Dosage, attributes: readonly string[]) => attributes.includes(code)

/** Sensible ranges of clinical spec 2.2; a dose outside them is only remarked on. */
export const usualRanges: readonly UsualRange[] = [
  { kind: 'ST', field: 'holdSec', min: 10, max: 60, source: 'S2' },
  { kind: 'ST', field: 'reps', min: 1, max: 7, source: 'K' },
  { kind: 'ST', field: 'daysPerWeek', min: 2, max: 7, source: 'S2' },
  { kind: 'SG', field: 'sets', min: 1, max: 4, source: 'K', when: (dosage) => dosage.holdSec === undefined },
  { kind: 'SG', field: 'reps', min: 5, max: 15, source: 'K' },
  { kind: 'SG', field: 'holdSec', min: 0, max: 60, source: 'spec 2.1' },
  { kind: 'SG', field: 'daysPerWeek', min: 2, max: 6, source: 'S3', when: strength },
  { kind: 'MO', field: 'reps', min: 5, max: 20, source: 'K' },
  { kind: 'NM', field: 'sets', min: 1, max: 3, source: 'K' },
  { kind: 'NM', field: 'reps', min: 5, max: 15, source: 'K' },
  { kind: 'NM', field: 'perDay', min: 1, max: 1, source: 'K', when: isTensioner },
  { kind: 'BA', field: 'daysPerWeek', min: 3, max: 7, source: 'S29' },
  { kind: 'BR', field: 'durationMin', min: 3, max: 15, source: 'K' },
  { kind: 'SC', field: 'durationMin', min: 10, max: 20, source: 'S1', when: has('COLD') },
  { kind: 'SC', field: 'perDay', min: 1, max: 4, source: 'S1', when: has('COLD') },
  { kind: 'SC', field: 'durationMin', min: 10, max: 20, source: 'K', when: has('HEAT') },
  { kind: 'MTs', field: 'holdSec', min: 30, max: 120, source: 'K' },
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
