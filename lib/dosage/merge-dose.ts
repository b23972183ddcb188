import type { Dosage } from './dosage'

/** Fields that say the same in two ways: who types one takes the other's place. */
const oneOf: readonly (readonly (keyof Dosage)[])[] = [
  ['daysPerWeek', 'weekdays'],
  ['reps', 'repsPerSet'],
  ['effort', 'rir'],
]

/** A dose with what was typed on top of it: "2/w" changes the days, and sets, repetitions and hold stay. */
export function mergeDose(dosage: Dosage | undefined, typed: Dosage): Dosage {
  const replaced = new Set(
    oneOf.flatMap((fields) => (fields.some((field) => typed[field] !== undefined) ? fields : [])),
  )
  const kept = Object.entries(dosage ?? {}).filter(([field]) => !replaced.has(field as keyof Dosage))
  return { ...(Object.fromEntries(kept) as Dosage), ...typed }
}
