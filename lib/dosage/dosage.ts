import { z } from 'zod'
import { limits } from './limits'

function whole({ min, max }: { min: number; max: number }) {
  const error = `A whole number from ${min} to ${max}.`
  return z.int({ error }).min(min, { error }).max(max, { error })
}

function amount(limit: { min: number; max: number }) {
  const error = `A whole number from ${limit.min} to ${limit.max}, or a range { "min", "max" } of two such numbers.`
  return z.union(
    [
      whole(limit),
      z.strictObject({ min: whole(limit), max: whole(limit) }).refine((range) => range.min < range.max, {
        error: 'The first number of a range must be smaller than the second.',
      }),
    ],
    { error },
  )
}

export const grades = ['I', 'II', 'III', 'IV', 'V'] as const
const grade = z.enum(grades)
export type Grade = z.infer<typeof grade>

/** What one plan line prescribes. Fields, units and ranges: clinical spec 2.1. */
export const dosageSchema = z.strictObject({
  sets: amount(limits.sets).optional(),
  /** Repetitions in a set; for a stretch, the number of holds when `sets` is absent. */
  reps: amount(limits.reps).optional(),
  /** Seconds each repetition, stretch or bout is held. */
  holdSec: amount(limits.holdSec).optional(),
  /** Minutes of one bout. */
  durationMin: amount(limits.durationMin).optional(),
  distance: z.strictObject({ value: whole(limits.distance), unit: z.enum(['m', 'steps']) }).optional(),
  perDay: z
    .union([amount(limits.perDay), z.strictObject({ everyHours: whole(limits.everyHours) })], {
      error:
        'Times a day: a whole number from 1 to 10, a range { "min", "max" }, or { "everyHours": 1 to 12 }.',
    })
    .optional(),
  daysPerWeek: z
    .union([amount(limits.daysPerWeek), z.strictObject({ everyDays: whole(limits.everyDays) })], {
      error: 'Days a week: a whole number from 1 to 7, a range { "min", "max" }, or { "everyDays": 2 to 6 }.',
    })
    .optional(),
  restSec: whole(limits.restSec).optional(),
  /** Lowering, pause, lifting, pause: seconds each. */
  tempo: z
    .string()
    .regex(/^\d-\d-\d-\d$/, { error: 'Tempo is four digits with hyphens, like 3-1-2-0.' })
    .optional(),
  load: z
    .union(
      [
        z.strictObject({ kg: z.number().positive().max(limits.kg.max) }),
        z.strictObject({ lb: z.number().positive().max(limits.lb.max) }),
        z.strictObject({ band: z.string().trim().min(1).max(24), feel: z.enum(['easy', 'medium', 'hard']) }),
        z.strictObject({ percentOneRepMax: whole(limits.percentOneRepMax) }),
      ],
      {
        error:
          'A load is one of { "kg" }, { "lb" }, { "band", "feel": easy, medium or hard }, { "percentOneRepMax" }.',
      },
    )
    .optional(),
  /** RPE 0–10; anchors in clinical spec 2.4. */
  effort: amount(limits.effort).optional(),
  /** Repetitions in reserve. */
  rir: amount(limits.rir).optional(),
  intensityZone: z.enum(['easy', 'moderate', 'hard']).optional(),
  /** Maitland grade, clinician items only; V is thrust. */
  grade: z
    .union(
      [
        grade,
        z
          .strictObject({ min: grade, max: grade })
          .refine((range) => grades.indexOf(range.min) < grades.indexOf(range.max), {
            error: 'The first grade of a range must be lower than the second.',
          }),
      ],
      { error: 'A grade is I, II, III, IV or V, or a range { "min", "max" } of two grades.' },
    )
    .optional(),
  pressure: z.enum(['light', 'medium']).optional(),
  painLimit: whole(limits.painLimit).optional(),
  /**
   * Printed first and in bold: carries a surgeon's limit. `movement` is what the patient must not do past that
   * angle, as a verb phrase: "bend your hip".
   */
  rangeLimit: z
    .union(
      [
        z.strictObject({ degrees: whole(limits.degrees), movement: z.string().trim().min(1).max(80) }),
        z.string().trim().min(1).max(200),
      ],
      {
        error:
          'A range limit is a sentence of at most 200 characters, or { "degrees": 0 to 180, "movement" }.',
      },
    )
    .optional(),
  weeks: whole(limits.weeks).optional(),
  supervised: z.enum(['clinic', 'home', 'helper']).optional(),
  /** Safety item slugs that tell when to stop. */
  stopIf: z
    .array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))
    .min(1)
    .max(8)
    .optional(),
})

export type Dosage = z.infer<typeof dosageSchema>
export type DosageField = keyof Dosage
export type Amount = number | { min: number; max: number }
