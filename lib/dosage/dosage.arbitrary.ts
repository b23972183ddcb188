import fc from 'fast-check'
import { allowsField } from './allowed-fields'
import { isValidDosage } from './check-dosage'
import { type Dosage, type DosageField, grades } from './dosage'
import { type ItemKind, itemKinds, type Side, sides, undosedKinds } from './kind'
import { limits } from './limits'

function amount({ min, max }: { min: number; max: number }) {
  const whole = fc.integer({ min, max })
  const range = fc
    .tuple(whole, whole)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }))
  return fc.oneof(whole, range)
}

const text = (maxLength: number) =>
  fc
    .string({ unit: 'binary', minLength: 1, maxLength })
    .map((value) => value.trim())
    .filter((value) => value.length > 0 && value.length <= maxLength)

const grade = fc.constantFrom(...grades)

const fieldArbitraries: { [Field in DosageField]: fc.Arbitrary<NonNullable<Dosage[Field]>> } = {
  sets: amount(limits.sets),
  reps: amount(limits.reps),
  holdSec: amount(limits.holdSec),
  durationMin: amount(limits.durationMin),
  distance: fc.record({ value: fc.integer(limits.distance), unit: fc.constantFrom('m', 'steps') }),
  perDay: fc.oneof(amount(limits.perDay), fc.record({ everyHours: fc.integer(limits.everyHours) })),
  daysPerWeek: fc.oneof(amount(limits.daysPerWeek), fc.record({ everyDays: fc.integer(limits.everyDays) })),
  restSec: fc.integer(limits.restSec),
  tempo: fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 })
    .map((digits) => digits.join('-')),
  load: fc.oneof(
    fc.record({ kg: fc.double({ min: 0.01, max: 300, noNaN: true }) }),
    fc.record({ lb: fc.integer({ min: 1, max: 660 }) }),
    fc.record({
      band: fc.oneof(fc.constantFrom('red', 'Blue', 'dark blue'), text(24)),
      feel: fc.constantFrom('easy', 'medium', 'hard'),
    }),
    fc.record({ percentOneRepMax: fc.integer(limits.percentOneRepMax) }),
  ),
  effort: amount(limits.effort),
  rir: amount(limits.rir),
  intensityZone: fc.constantFrom('easy', 'moderate', 'hard'),
  grade: fc.oneof(
    grade,
    fc
      .tuple(grade, grade)
      .filter(([a, b]) => grades.indexOf(a) < grades.indexOf(b))
      .map(([min, max]) => ({ min, max })),
  ),
  pressure: fc.constantFrom('light', 'medium'),
  painLimit: fc.integer(limits.painLimit),
  rangeLimit: fc.oneof(text(200), fc.record({ degrees: fc.integer(limits.degrees), movement: text(80) })),
  weeks: fc.integer(limits.weeks),
  supervised: fc.constantFrom('clinic', 'home', 'helper'),
  stopIf: fc.array(fc.constantFrom('sf-cauda', 'sf-weakness', 'sf-stop'), { minLength: 1, maxLength: 3 }),
}

/** Any dosage that is valid for its kind, with any side or none. */
export const validDose: fc.Arbitrary<{ kind: ItemKind; dosage: Dosage; side?: Side }> = fc
  .constantFrom(...itemKinds.filter((kind) => !undosedKinds.includes(kind)))
  .chain((kind) => {
    const fields = Object.entries(fieldArbitraries).filter(([field]) =>
      allowsField(kind, field as DosageField),
    )
    return fc.record({
      kind: fc.constant(kind),
      dosage: fc.record(Object.fromEntries(fields), { requiredKeys: [] }) as fc.Arbitrary<Dosage>,
      side: fc.option(fc.constantFrom(...sides), { nil: undefined }),
    })
  })
  .filter(({ dosage, kind }) => isValidDosage(dosage, kind))
