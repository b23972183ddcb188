import type { Dosage } from './dosage'
import { estimateMinutes } from './estimate-minutes'
import type { ItemKind, Side } from './kind'

/** Kinds that the patient does as an exercise; self-care and education do not count (clinical spec 8.3). */
const exerciseKinds: readonly ItemKind[] = ['ST', 'SG', 'MO', 'NM', 'BA', 'AE', 'BR', 'MTs']

/**
 * How heavy a list of items is for the patient: number of exercises, and minutes, rounded up to whole ones, on a day
 * when all of them are due. Pass each item's effective dose (its own, or the catalog's).
 */
export function planBurden(items: readonly { kind: ItemKind; dosage?: Dosage | null; side?: Side }[]): {
  exercises: number
  minutesPerDay: number
} {
  const exercises = items.filter(({ kind }) => exerciseKinds.includes(kind))
  const minutes = exercises.reduce(
    (sum, { kind, dosage, side }) => sum + (dosage ? estimateMinutes(dosage, kind, side) : 0),
    0,
  )
  return { exercises: exercises.length, minutesPerDay: Math.ceil(minutes) }
}
