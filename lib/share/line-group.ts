import type { ItemKind } from '@/lib/dosage/kind'

/** Where a line stands on the patient's page (clinical spec 1.1, last column). */
export type LineGroup = 'exercise' | 'selfCare' | 'advice' | 'clinic' | 'doctor' | 'safety'

const groups: Record<ItemKind, LineGroup> = {
  ST: 'exercise',
  SG: 'exercise',
  MO: 'exercise',
  NM: 'exercise',
  BA: 'exercise',
  AE: 'exercise',
  BR: 'exercise',
  MTs: 'exercise',
  SC: 'selfCare',
  ED: 'advice',
  MTc: 'clinic',
  CT: 'doctor',
  MI: 'doctor',
  SF: 'safety',
}

/** The group of a kind. */
export function lineGroup(kind: ItemKind): LineGroup {
  return groups[kind]
}

/** Whether the patient does it as an exercise, and so ticks it. */
export function isExerciseKind(kind: ItemKind): boolean {
  return groups[kind] === 'exercise'
}
