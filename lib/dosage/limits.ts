/** Lowest and highest value of each number in a dose, in the field's unit (clinical spec 2.1). */
export const limits = {
  sets: { min: 1, max: 6 },
  reps: { min: 1, max: 30 },
  holdSec: { min: 0, max: 120 },
  durationMin: { min: 1, max: 60 },
  distance: { min: 1, max: 10_000 },
  perDay: { min: 1, max: 10 },
  everyHours: { min: 1, max: 12 },
  daysPerWeek: { min: 1, max: 7 },
  everyDays: { min: 2, max: 6 },
  restSec: { min: 0, max: 300 },
  kg: { min: 0, max: 300 },
  lb: { min: 0, max: 660 },
  percentOneRepMax: { min: 10, max: 100 },
  effort: { min: 0, max: 10 },
  rir: { min: 0, max: 10 },
  painLimit: { min: 0, max: 5 },
  degrees: { min: 0, max: 180 },
  weeks: { min: 1, max: 26 },
} as const

export type LimitName = keyof typeof limits
