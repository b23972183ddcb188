/**
 * What a phase may ask of a patient before it deserves a word, and before a warning (clinical spec 6.2, S30): patient
 * exercises, self-care and education lines, minutes on the busiest day. The template check, the builder's problems, the
 * meter, the publish dialog and the template page all read these numbers.
 */
export const burdenLimits = {
  exercises: { note: 6, warn: 8 },
  care: { note: 5, warn: 6 },
  minutes: { note: 31, warn: 46 },
} as const

export type BurdenMeasure = keyof typeof burdenLimits
export type BurdenLevel = 'fine' | 'note' | 'warn'

/** How heavy a number of exercises, of care lines, or of minutes on the busiest day is. */
export function burdenLevel(measure: BurdenMeasure, value: number): BurdenLevel {
  const { note, warn } = burdenLimits[measure]
  return value >= warn ? 'warn' : value >= note ? 'note' : 'fine'
}
