import { z } from 'zod'

function amount(min: number, max: number) {
  const whole = z.int().min(min).max(max)
  return z.union([
    whole,
    z.strictObject({ min: whole, max: whole }).refine((range) => range.min < range.max, {
      error: 'The first number of a range must be smaller than the second.',
    }),
  ])
}

export const grades = ['I', 'II', 'III', 'IV', 'V'] as const
const grade = z.enum(grades)

/** What one plan line prescribes. Fields, units and ranges: clinical spec 2.1. */
export const dosageSchema = z.strictObject({
  sets: amount(1, 6).optional(),
  /** Repetitions in a set; for a stretch, the number of holds when `sets` is absent. */
  reps: amount(1, 30).optional(),
  /** Seconds each repetition, stretch or bout is held. */
  holdSec: amount(0, 120).optional(),
  /** Minutes of one bout. */
  durationMin: amount(1, 60).optional(),
  distance: z.strictObject({ value: z.int().min(1).max(10_000), unit: z.enum(['m', 'steps']) }).optional(),
  perDay: z.union([amount(1, 10), z.strictObject({ everyHours: z.int().min(1).max(12) })]).optional(),
  daysPerWeek: z.union([amount(1, 7), z.strictObject({ everyDays: z.int().min(2).max(6) })]).optional(),
  restSec: z.int().min(0).max(300).optional(),
  /** Lowering, pause, lifting, pause: seconds each. */
  tempo: z
    .string()
    .regex(/^\d-\d-\d-\d$/, { error: 'Tempo is four digits with hyphens, like 3-1-2-0.' })
    .optional(),
  load: z
    .union([
      z.strictObject({ kg: z.number().positive().max(300) }),
      z.strictObject({ lb: z.number().positive().max(660) }),
      z.strictObject({ band: z.string().trim().min(1).max(24), feel: z.enum(['easy', 'medium', 'hard']) }),
      z.strictObject({ percentOneRepMax: z.int().min(10).max(100) }),
    ])
    .optional(),
  /** RPE 0–10; anchors in clinical spec 2.4. */
  effort: amount(0, 10).optional(),
  /** Repetitions in reserve. */
  rir: amount(0, 10).optional(),
  intensityZone: z.enum(['easy', 'moderate', 'hard']).optional(),
  /** Maitland grade, clinician items only; V is thrust. */
  grade: z.union([grade, z.strictObject({ min: grade, max: grade })]).optional(),
  pressure: z.enum(['light', 'medium']).optional(),
  painLimit: z.int().min(0).max(5).optional(),
  /** Printed first and in bold: carries a surgeon's limit. */
  rangeLimit: z
    .union([
      z.strictObject({ degrees: z.int().min(0).max(180), movement: z.string().trim().min(1).max(80) }),
      z.string().trim().min(1).max(200),
    ])
    .optional(),
  weeks: z.int().min(1).max(26).optional(),
  supervised: z.enum(['clinic', 'home', 'helper']).optional(),
  /** Safety item slugs that tell when to stop. */
  stopIf: z.array(z.string()).max(8).optional(),
})

export type Dosage = z.infer<typeof dosageSchema>
export type Amount = number | { min: number; max: number }
