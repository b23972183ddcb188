import type { PlanLocale } from '@/lib/i18n/messages'
import { toTranslator } from '@/lib/i18n/translator'
import { allowsField } from './allowed-fields'
import type { Amount, Dosage, DosageField } from './dosage'
import { type ItemKind, undosedKinds } from './kind'
import { type UsualRange, usualRanges } from './usual-ranges'

/** Clinical hard stops of spec 2.2, and fields that the kind does not have. */
type DosageErrorCode =
  | 'undosed'
  | 'notForKind'
  | 'stretchPain'
  | 'glideHold'
  | 'glidePain'
  | 'maximalEffort'
  | 'heavyDaily'
  | 'coldTime'
  | 'heatTime'

export type DosageProblem =
  | {
      severity: 'error'
      code: DosageErrorCode
      field: DosageField
      params: { kind: ItemKind }
      source: string
    }
  | { severity: 'hint'; code: 'thrust'; field: DosageField; params: { kind: ItemKind }; source: string }
  | {
      severity: 'hint'
      code: 'unusual'
      field: DosageField
      params: { kind: ItemKind; min: number; max: number }
      source: string
    }

/**
 * What is wrong (error: cannot be saved as valid) or unusual (hint) about a dose of this kind.
 * `attributes` are the item's movement codes; COLD and HEAT decide the time limits of a pack.
 * Hard stops and sensible ranges: clinical spec 2.2; sources are tags of its register.
 */
export function checkDosage(
  dosage: Dosage,
  kind: ItemKind,
  attributes: readonly string[] = [],
): DosageProblem[] {
  const given = (Object.keys(dosage) as DosageField[]).filter((field) => dosage[field] !== undefined)
  const error = (code: DosageErrorCode, field: DosageField, source: string): DosageProblem => ({
    severity: 'error',
    code,
    field,
    params: { kind },
    source,
  })
  if (undosedKinds.includes(kind)) return given.map((field) => error('undosed', field, 'R92'))
  const refused = given
    .filter((field) => !allowsField(kind, field))
    .map((field) => error('notForKind', field, 'spec 2.1'))
  const stops = hardStops
    .filter((stop) => stop.when(kind, attributes) && stop.hit(dosage))
    .map((stop) => error(stop.code, stop.field, stop.source))
  const thrust: DosageProblem[] =
    kind === 'MTc' && highestGrade(dosage) === 'V'
      ? [{ severity: 'hint', code: 'thrust', field: 'grade', params: { kind }, source: 'spec 2.2' }]
      : []
  return [...refused, ...stops, ...thrust, ...unusual(dosage, kind, attributes)]
}

/** Whether nothing stops the dose from being saved as valid. */
export function isValidDosage(dosage: Dosage, kind: ItemKind, attributes: readonly string[] = []): boolean {
  return checkDosage(dosage, kind, attributes).every((problem) => problem.severity !== 'error')
}

/** The problem as a sentence for the clinician. */
export function describeDosageProblem(problem: DosageProblem, locale: PlanLocale): string {
  const t = toTranslator(locale, 'dosage')
  if (problem.code === 'unusual')
    return t('hint.unusual', { field: problem.field, min: problem.params.min, max: problem.params.max })
  if (problem.code === 'thrust') return t('hint.thrust')
  return t(`problem.${problem.code}`, {
    field: problem.field,
    kind: problem.params.kind,
    found: '',
    value: 0,
  })
}

const top = (amount: Amount | undefined) =>
  amount === undefined ? -1 : typeof amount === 'number' ? amount : amount.max
const bottom = (amount: Amount) => (typeof amount === 'number' ? amount : amount.min)

function highestGrade({ grade }: Dosage) {
  return typeof grade === 'object' ? grade.max : grade
}

/** Days a week at most; "every other day" counts as 4. */
function daysAWeek(days: Dosage['daysPerWeek']): number {
  if (days === undefined) return 0
  return typeof days === 'object' && 'everyDays' in days ? Math.ceil(7 / days.everyDays) : top(days)
}

type HardStop = {
  code: DosageErrorCode
  field: DosageField
  source: string
  when: (kind: ItemKind, attributes: readonly string[]) => boolean
  hit: (dosage: Dosage) => boolean
}

const hardStops: readonly HardStop[] = [
  {
    code: 'stretchPain',
    field: 'painLimit',
    source: 'S2',
    when: (kind) => kind === 'ST',
    hit: (dosage) => (dosage.painLimit ?? 0) > 3,
  },
  {
    code: 'glideHold',
    field: 'holdSec',
    source: 'K',
    when: (kind) => kind === 'NM',
    hit: (dosage) => top(dosage.holdSec) > 2,
  },
  {
    code: 'glidePain',
    field: 'painLimit',
    source: 'K',
    when: (kind) => kind === 'NM',
    hit: (dosage) => (dosage.painLimit ?? 0) > 2,
  },
  {
    code: 'maximalEffort',
    field: 'effort',
    source: 'S3',
    when: (kind) => kind === 'SG',
    hit: (dosage) => top(dosage.effort) >= 10,
  },
  {
    code: 'maximalEffort',
    field: 'rir',
    source: 'S3',
    when: (kind) => kind === 'SG',
    hit: (dosage) => dosage.rir !== undefined && bottom(dosage.rir) === 0,
  },
  {
    code: 'heavyDaily',
    field: 'daysPerWeek',
    source: 'S3',
    when: (kind) => kind === 'SG',
    hit: (dosage) => top(dosage.effort) >= 6 && daysAWeek(dosage.daysPerWeek) > 6,
  },
  {
    code: 'coldTime',
    field: 'durationMin',
    source: 'S1',
    when: (kind, attributes) => kind === 'SC' && attributes.includes('COLD'),
    hit: (dosage) => top(dosage.durationMin) > 20,
  },
  {
    code: 'heatTime',
    field: 'durationMin',
    source: 'K',
    when: (kind, attributes) => kind === 'SC' && attributes.includes('HEAT'),
    hit: (dosage) => top(dosage.durationMin) > 20,
  },
]

function unusual(dosage: Dosage, kind: ItemKind, attributes: readonly string[]): DosageProblem[] {
  const applies = ({ when }: UsualRange) => when === undefined || when(dosage, attributes)
  return usualRanges.flatMap((usual): DosageProblem[] => {
    const value = dosage[usual.field]
    if (usual.kind !== kind || value === undefined || !applies(usual)) return []
    const every = typeof value === 'object' && 'everyDays' in value
    const low = every ? daysAWeek(value) : typeof value === 'number' ? value : bottomOf(value)
    const high = every ? daysAWeek(value) : typeof value === 'number' ? value : topOf(value)
    if (low === undefined || high === undefined || (low >= usual.min && high <= usual.max)) return []
    const params = { kind, min: usual.min, max: usual.max }
    return [{ severity: 'hint', code: 'unusual', field: usual.field, params, source: usual.source }]
  })
}

type RangeValue = Exclude<Dosage[UsualRange['field']], number | undefined>
const bottomOf = (value: RangeValue) => ('min' in value ? value.min : undefined)
const topOf = (value: RangeValue) => ('max' in value ? value.max : undefined)
