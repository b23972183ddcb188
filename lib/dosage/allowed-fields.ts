import type { DosageField } from './dosage'
import type { ItemKind } from './kind'

const anyKind: readonly DosageField[] = [
  'perDay',
  'daysPerWeek',
  'weekdays',
  'timeOfDay',
  'weeks',
  'rangeLimit',
  'stopIf',
  'painLimit',
  'painStrict',
]
const exercise: readonly DosageField[] = [...anyKind, 'settled']

/**
 * The dosage fields each kind may carry (clinical spec 2.1). Wider than that table where another part of the spec
 * needs it: a pain limit on clinic techniques ("pain-free", 2.8), the tendon rule on every exercise kind (a template
 * of the tendon light rules each of its lines, 6), sets of a distance on AE (2.6).
 */
const fields: Record<ItemKind, readonly DosageField[]> = {
  ST: [...exercise, 'sets', 'reps', 'holdSec', 'pushSec', 'durationMin', 'restSec'],
  SG: [
    ...exercise,
    'sets',
    'reps',
    'repsPerSet',
    'holdSec',
    'durationSec',
    'distance',
    'emom',
    'amrap',
    'restSec',
    'tempo',
    'load',
    'effort',
    'rir',
  ],
  MO: [...exercise, 'sets', 'reps', 'repsPerSet', 'holdSec', 'durationMin', 'restSec'],
  NM: [...exercise, 'sets', 'reps', 'holdSec', 'restSec'],
  BA: [
    ...exercise,
    'sets',
    'reps',
    'holdSec',
    'durationMin',
    'durationSec',
    'distance',
    'perWeekTotal',
    'restSec',
    'load',
    'effort',
  ],
  AE: [
    ...exercise,
    'sets',
    'durationMin',
    'durationSec',
    'distance',
    'intervals',
    'perDayTotal',
    'perWeekTotal',
    'restSec',
    'effort',
    'intensityZone',
    'heartRate',
  ],
  BR: [...anyKind, 'durationMin'],
  MTc: [...anyKind, 'sets', 'reps', 'holdSec', 'durationMin', 'grade', 'visits', 'pressure'],
  MTs: [...exercise, 'sets', 'holdSec', 'durationMin', 'durationSec', 'pressure'],
  SC: [...anyKind, 'durationMin'],
  ED: [],
  CT: [],
  MI: [],
  SF: [],
}

const sets = new Map(Object.entries(fields).map(([kind, list]) => [kind, new Set<DosageField>(list)]))

/** Whether a dose of this kind may carry the field; false for every field of ED, CT, MI and SF (rule R92). */
export function allowsField(kind: ItemKind, field: DosageField): boolean {
  return sets.get(kind)?.has(field) ?? false
}
