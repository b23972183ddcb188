import type { DosageField } from './dosage'
import type { ItemKind } from './kind'

const anyKind: readonly DosageField[] = [
  'perDay',
  'daysPerWeek',
  'weeks',
  'supervised',
  'rangeLimit',
  'stopIf',
]
const patientKind: readonly DosageField[] = [...anyKind, 'painLimit']

/**
 * The dosage fields each kind may carry (clinical spec 2.1). Wider than that table where a template of
 * section 6 needs it: minutes on positions held for long (ST, MO, MTs), distance on carries (SG),
 * sets, repetitions and seconds on clinic techniques (MTc), and the tensioner's pause of 2 s (NM).
 */
const fields: Record<ItemKind, readonly DosageField[]> = {
  ST: [...patientKind, 'sets', 'reps', 'holdSec', 'durationMin'],
  SG: [...patientKind, 'sets', 'reps', 'holdSec', 'distance', 'restSec', 'tempo', 'load', 'effort', 'rir'],
  MO: [...patientKind, 'sets', 'reps', 'holdSec', 'durationMin'],
  NM: [...patientKind, 'sets', 'reps', 'holdSec'],
  BA: [...patientKind, 'sets', 'reps', 'holdSec', 'durationMin', 'distance'],
  AE: [...patientKind, 'durationMin', 'distance', 'effort', 'intensityZone'],
  BR: [...patientKind, 'durationMin'],
  MTc: [...anyKind, 'sets', 'reps', 'holdSec', 'durationMin', 'grade'],
  MTs: [...patientKind, 'sets', 'holdSec', 'durationMin', 'pressure'],
  SC: [...patientKind, 'durationMin'],
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
