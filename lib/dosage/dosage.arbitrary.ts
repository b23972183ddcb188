import fc from 'fast-check'
import { allowsField } from './allowed-fields'
import { isValidDosage } from './check-dosage'
import { distanceUnits, grades, timesOfDay, weekdays } from './choices'
import type { Dosage, DosageField } from './dosage'
import { activities, type DosedItem, type DoseTrait, doseTraits, sideMeansWords } from './dosed-item'
import {
  type ItemKind,
  itemKinds,
  type Side,
  type Supervised,
  sides,
  supervision,
  undosedKinds,
} from './kind'
import { limits } from './limits'

type Limit = { min: number; max: number }

function range({ min, max }: Limit) {
  const whole = fc.integer({ min, max })
  return fc
    .tuple(whole, whole)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }))
}

const amount = (limit: Limit) => fc.oneof(fc.integer(limit), range(limit))
const oneOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values)
const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 1 })
const measured = fc.option(fc.constant(true as const), { nil: undefined })
const withMeasured = <Value extends object>(value: fc.Arbitrary<Value>) =>
  fc.tuple(value, measured).map(([one, tested]) => (tested ? { ...one, measured: tested } : one))

const text = (maxLength: number) =>
  fc
    .string({ unit: 'binary', minLength: 1, maxLength })
    .map((value) => value.trim())
    .filter((value) => value.length > 0 && value.length <= maxLength)

const grade = oneOf(grades)
const zone = oneOf(['easy', 'moderate', 'hard'] as const)
const sec = fc.oneof(
  fc.integer(limits.intervalSec),
  fc.integer({ min: 1, max: 10 }).map((minutes) => minutes * 60),
)
const part = <Value extends object>(extra: fc.Arbitrary<Value>) =>
  fc.tuple(sec, extra).map(([seconds, more]) => ({ sec: seconds, ...more }))

const fieldArbitraries: { [Field in DosageField]: fc.Arbitrary<NonNullable<Dosage[Field]>> } = {
  sets: amount(limits.sets),
  reps: amount(limits.reps),
  repsPerSet: fc.array(fc.integer(limits.reps), { minLength: 2, maxLength: 6 }),
  holdSec: amount(limits.holdSec),
  pushSec: fc.integer(limits.pushSec),
  durationMin: amount(limits.durationMin),
  durationSec: fc.integer(limits.durationSec),
  distance: fc.record({
    value: fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.constantFrom(0.5, 1.5, 2.25)),
    unit: oneOf(distanceUnits),
  }),
  intervals: fc.record({
    count: fc.integer(limits.intervalCount),
    work: part<object>(
      fc.oneof(fc.constant({}), fc.record({ zone }), fc.record({ effort: fc.integer(limits.effort) })),
    ),
    ease: part<object>(fc.oneof(fc.constant({}), fc.record({ zone }))),
  }),
  emom: fc.record({ minutes: fc.integer(limits.emomMinutes), reps: fc.integer(limits.reps) }),
  amrap: fc.record({ sec: fc.integer(limits.amrapSec) }),
  perDay: fc.oneof(amount(limits.perDay), fc.record({ everyHours: fc.integer(limits.everyHours) })),
  daysPerWeek: fc.oneof(amount(limits.daysPerWeek), fc.record({ everyDays: fc.integer(limits.everyDays) })),
  weekdays: some(weekdays),
  timeOfDay: some(timesOfDay),
  perDayTotal: fc.oneof(
    fc.record({ value: fc.integer(limits.minutesPerDay), unit: fc.constant('min' as const) }),
    fc.record({ value: fc.integer(limits.stepsPerDay), unit: fc.constant('steps' as const) }),
    fc.record({ value: fc.integer(limits.metersPerDay), unit: fc.constant('m' as const) }),
  ),
  perWeekTotal: fc.oneof(
    fc.record({ value: fc.integer(limits.minutesPerWeek), unit: fc.constant('min' as const) }),
    fc.record({ value: fc.integer(limits.distancePerWeek), unit: oneOf(['km', 'mi'] as const) }),
  ),
  restSec: fc.integer(limits.restSec),
  tempo: fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 })
    .map((digits) => digits.join('-')),
  load: fc.oneof(
    fc.record({ kg: fc.double({ min: 0.01, max: 300, noNaN: true }) }),
    fc.record({ lb: fc.integer({ min: 1, max: 660 }) }),
    fc.record(
      {
        band: fc.oneof(fc.constantFrom('red', 'Blue', 'dark blue', 'medium', 'RTB'), text(24)),
        feel: oneOf(['easy', 'medium', 'hard'] as const),
      },
      { requiredKeys: ['feel'] },
    ),
    fc.record({ percentOneRepMax: fc.integer(limits.percentOneRepMax) }),
    fc.constant({ bodyWeight: true as const }),
    fc.record({ machine: fc.integer(limits.machine) }),
  ),
  effort: amount(limits.effort),
  rir: amount(limits.rir),
  intensityZone: zone,
  heartRate: fc.oneof(
    withMeasured(fc.record({ zone: fc.integer(limits.heartZone) })),
    withMeasured(fc.record({ bpm: range(limits.bpm) })),
    withMeasured(fc.record({ percentMax: amount(limits.percentMax) })),
  ),
  grade: fc.oneof(
    grade,
    fc
      .tuple(grade, grade)
      .filter(([a, b]) => grades.indexOf(a) < grades.indexOf(b))
      .map(([min, max]) => ({ min, max })),
  ),
  visits: fc
    .record({ perWeek: amount(limits.visitsPerWeek), total: fc.integer(limits.visits) }, { requiredKeys: [] })
    .filter(({ perWeek, total }) => perWeek !== undefined || total !== undefined),
  pressure: oneOf(['light', 'medium'] as const),
  painLimit: fc.integer(limits.painLimit),
  painStrict: fc.constant(true as const),
  settled: oneOf(['morning', '24h', 'minutes'] as const),
  rangeLimit: fc.oneof(text(200), fc.record({ degrees: fc.integer(limits.degrees), movement: text(80) })),
  weeks: fc.integer(limits.weeks),
  stopIf: fc.array(oneOf(['sf-cauda', 'sf-weakness', 'sf-stop']), { minLength: 1, maxLength: 3 }),
}

const codes = ['THRUST', 'MOBHI', 'IMPACT', 'NSL', 'NTEN@other', 'COLD', 'HEAT', 'KOKC'] as const

/** Any item of a dosed kind, with what may be known of it. */
export const dosedItem: fc.Arbitrary<DosedItem> = fc.record(
  {
    kind: oneOf(itemKinds.filter((kind) => !undosedKinds.includes(kind))),
    attributes: fc.subarray([...codes]),
    position: oneOf(['SU', 'ST']),
    limb: oneOf(['leg', 'arm', 'hand', 'foot', 'hip', 'side', 'knee', 'shoulder']),
    sideRule: fc.constant('one' as const),
    sideMeans: oneOf(sideMeansWords),
    level: fc.integer({ min: 1, max: 5 }),
    activity: oneOf(activities),
    traits: fc.subarray<DoseTrait>([...doseTraits]),
    dosage: oneOf<Dosage | null>([null, { reps: 10 }, { sets: 3, holdSec: 20 }, { sets: 3, durationMin: 2 }]),
  },
  { requiredKeys: ['kind'] },
)

/** At most this many fields at once, so that most doses keep clear of the stops that add fields up. */
const most = 7

function dosageOf(kind: ItemKind): fc.Arbitrary<Dosage> {
  const fields = Object.keys(fieldArbitraries).filter((field) => allowsField(kind, field as DosageField))
  return fc
    .subarray(fields as DosageField[], { maxLength: most })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((field) => [field, fieldArbitraries[field]]))))
    .map((dosage: Dosage) => {
      // "Strict" says something of a limit alone; visits of a clinic technique are no days.
      const { painStrict, ...rest } = dosage
      return dosage.painLimit !== undefined && painStrict ? dosage : rest
    })
}

/** Any dosage that is valid for its item, with any side or none, and who is there. */
export const validDose: fc.Arbitrary<{
  item: DosedItem
  dosage: Dosage
  side?: Side
  supervised?: Supervised
}> = dosedItem
  .chain((item) =>
    fc.record({
      item: fc.constant(item),
      dosage: dosageOf(item.kind),
      side: fc.option(oneOf(sides), { nil: undefined }),
      supervised: fc.option(oneOf(supervision), { nil: undefined }),
    }),
  )
  .filter(({ dosage, item }) => isValidDosage(dosage, item) && !namesDaysAsVisits(dosage, item.kind))

/** Days a week of a clinic technique, as older plans have them, are read back as visits. */
function namesDaysAsVisits({ daysPerWeek }: Dosage, kind: ItemKind): boolean {
  const isCount = typeof daysPerWeek === 'number' || (daysPerWeek !== undefined && 'min' in daysPerWeek)
  return kind === 'MTc' && isCount
}
