import * as z from 'zod/mini'
import { amountSchema as amount, wholeSchema as whole } from './amount-schema'
import { distanceUnits, grades, timesOfDay, type Weekday, weekdays } from './choices'
import { limits } from './limits'

export type { Amount } from './amount'

const grade = z.enum(grades)
const zones = ['easy', 'moderate', 'hard'] as const
const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
const positive = (max: number) => z.number().check(z.positive(), z.lte(max))

const load = z.union(
  [
    z.strictObject({ kg: positive(limits.kg.max) }),
    z.strictObject({ lb: positive(limits.lb.max) }),
    /** Colors differ by brand, so the feel stands with a color, or alone. */
    z.strictObject({
      band: z.optional(words(24)),
      feel: z.enum(['easy', 'medium', 'hard']),
    }),
    z.strictObject({ percentOneRepMax: whole(limits.percentOneRepMax) }),
    z.strictObject({ bodyWeight: z.literal(true) }),
    z.strictObject({ machine: positive(limits.machine.max) }),
  ],
  {
    error:
      'A load is one of { "kg" }, { "lb" }, { "band", "feel": easy, medium or hard }, { "percentOneRepMax" }, { "bodyWeight": true }, { "machine" }.',
  },
)

const intervals = z.strictObject({
  count: whole(limits.intervalCount),
  /** The harder part: seconds, and how hard by zone or by effort. */
  work: z
    .strictObject({
      sec: whole(limits.intervalSec),
      zone: z.optional(z.enum(zones)),
      effort: z.optional(whole(limits.effort)),
    })
    .check(
      z.refine(({ zone, effort }) => zone === undefined || effort === undefined, {
        error: 'The harder part names a zone or an effort, not both.',
      }),
    ),
  ease: z.strictObject({ sec: whole(limits.intervalSec), zone: z.optional(z.enum(zones)) }),
})

const heartRate = z.union(
  [
    z.strictObject({ zone: whole(limits.heartZone), measured: z.optional(z.literal(true)) }),
    z.strictObject({
      bpm: z.strictObject({ min: whole(limits.bpm), max: whole(limits.bpm) }).check(
        z.refine((range) => range.min < range.max, {
          error: 'The first number of a range must be smaller than the second.',
        }),
      ),
      measured: z.optional(z.literal(true)),
    }),
    z.strictObject({ percentMax: amount(limits.percentMax), measured: z.optional(z.literal(true)) }),
  ],
  { error: 'A heart rate is { "zone": 1 to 5 }, { "bpm": { "min", "max" } } or { "percentMax" }.' },
)

/** What one plan line prescribes. Fields, units and ranges: clinical spec 2.1. */
export const dosageSchema = z.strictObject({
  sets: z.optional(amount(limits.sets)),
  /** Repetitions in a set; for a stretch, the number of holds when `sets` is absent. */
  reps: z.optional(amount(limits.reps)),
  /** Repetitions of each set where they differ: 12, 10, 8. In place of `reps`. */
  repsPerSet: z.optional(z.array(whole(limits.reps)).check(z.minLength(2), z.maxLength(6))),
  /** Seconds each repetition, stretch or bout is held. */
  holdSec: z.optional(amount(limits.holdSec)),
  /** Seconds of the soft push before the hold of a contract–relax stretch. */
  pushSec: z.optional(whole(limits.pushSec)),
  /** Minutes of one bout. */
  durationMin: z.optional(amount(limits.durationMin)),
  /** Seconds of one bout that is work and not a hold: a carry, gaze work. */
  durationSec: z.optional(whole(limits.durationSec)),
  distance: z.optional(z.strictObject({ value: positive(limits.distance.max), unit: z.enum(distanceUnits) })),
  intervals: z.optional(intervals),
  /** Every minute on the minute: so many minutes, so many repetitions in each. */
  emom: z.optional(z.strictObject({ minutes: whole(limits.emomMinutes), reps: whole(limits.reps) })),
  /** As many as can be done well in so many seconds. */
  amrap: z.optional(z.strictObject({ sec: whole(limits.amrapSec) })),
  perDay: z.optional(
    z.union([amount(limits.perDay), z.strictObject({ everyHours: whole(limits.everyHours) })], {
      error:
        'Times a day: a whole number from 1 to 10, a range { "min", "max" }, or { "everyHours": 1 to 12 }.',
    }),
  ),
  daysPerWeek: z.optional(
    z.union([amount(limits.daysPerWeek), z.strictObject({ everyDays: whole(limits.everyDays) })], {
      error: 'Days a week: a whole number from 1 to 7, a range { "min", "max" }, or { "everyDays": 2 to 6 }.',
    }),
  ),
  /** In place of a number of `daysPerWeek`; counts as its size. */
  weekdays: z.optional(
    z.array(z.enum(weekdays)).check(
      z.minLength(1),
      z.refine((days) => days.every((day, at) => isBefore(days[at - 1], day)), {
        error: 'Weekdays stand once each, from mon to sun.',
      }),
    ),
  ),
  timeOfDay: z.optional(
    z.array(z.enum(timesOfDay)).check(
      z.minLength(1),
      z.refine((times) => new Set(times).size === times.length, { error: 'Each time of day stands once.' }),
    ),
  ),
  /** So much in a day, which may be split. */
  perDayTotal: z.optional(
    z.union([
      z.strictObject({ value: whole(limits.minutesPerDay), unit: z.literal('min') }),
      z.strictObject({ value: whole(limits.stepsPerDay), unit: z.literal('steps') }),
      z.strictObject({ value: whole(limits.metersPerDay), unit: z.literal('m') }),
    ]),
  ),
  /** So much in a week, which may be split. */
  perWeekTotal: z.optional(
    z.union([
      z.strictObject({ value: whole(limits.minutesPerWeek), unit: z.literal('min') }),
      z.strictObject({ value: positive(limits.distancePerWeek.max), unit: z.enum(['km', 'mi']) }),
    ]),
  ),
  restSec: z.optional(whole(limits.restSec)),
  /** Lowering, pause, lifting, pause: seconds each; 0 is not said. */
  tempo: z.optional(
    z.string().check(z.regex(/^\d-\d-\d-\d$/, { error: 'Tempo is four digits with hyphens, like 3-1-2-0.' })),
  ),
  load: z.optional(load),
  /** Effort 0–10; anchors in clinical spec 2.4. */
  effort: z.optional(amount(limits.effort)),
  /** Repetitions in reserve: effort is 10 minus this. */
  rir: z.optional(amount(limits.rir)),
  intensityZone: z.optional(z.enum(zones)),
  /** `measured`: the value comes from a test of this person, which beta blockers and pacemakers need. */
  heartRate: z.optional(heartRate),
  /** Maitland grade, clinician items only; V is thrust. */
  grade: z.optional(
    z.union(
      [
        grade,
        z.strictObject({ min: grade, max: grade }).check(
          z.refine((range) => grades.indexOf(range.min) < grades.indexOf(range.max), {
            error: 'The first grade of a range must be lower than the second.',
          }),
        ),
      ],
      { error: 'A grade is I, II, III, IV or V (III and IV with - or +), or a range { "min", "max" }.' },
    ),
  ),
  visits: z.optional(
    z
      .strictObject({
        perWeek: z.optional(amount(limits.visitsPerWeek)),
        total: z.optional(whole(limits.visits)),
      })
      .check(
        z.refine(({ perWeek, total }) => perWeek !== undefined || total !== undefined, {
          error: 'Visits name how many a week, how many in all, or both.',
        }),
      ),
  ),
  pressure: z.optional(z.enum(['light', 'medium'])),
  painLimit: z.optional(whole(limits.painLimit)),
  /** The limit itself is too much: "less than 4", not "4 or less". */
  painStrict: z.optional(z.literal(true)),
  /** When the pain must be back to usual: the tendon and nerve rule of clinical spec 2.4. */
  settled: z.optional(z.enum(['morning', '24h', 'minutes'])),
  /**
   * Printed first and in bold: carries a surgeon's limit. `movement` is what the patient must not do past that
   * angle, as a verb phrase: "bend your hip".
   */
  rangeLimit: z.optional(
    z.union([z.strictObject({ degrees: whole(limits.degrees), movement: words(80) }), words(200)], {
      error: 'A range limit is a sentence of at most 200 characters, or { "degrees": 0 to 180, "movement" }.',
    }),
  ),
  weeks: z.optional(whole(limits.weeks)),
  /** Safety item slugs that tell when to stop. */
  stopIf: z.optional(
    z.array(z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))).check(z.minLength(1), z.maxLength(8)),
  ),
})

function isBefore(earlier: Weekday | undefined, day: Weekday): boolean {
  return earlier === undefined || weekdays.indexOf(earlier) < weekdays.indexOf(day)
}

export type Dosage = z.infer<typeof dosageSchema>
export type DosageField = keyof Dosage
