/** Item kinds of clinical spec 1.1. */
export const itemKinds = [
  'ST',
  'SG',
  'MO',
  'NM',
  'BA',
  'AE',
  'BR',
  'MTc',
  'MTs',
  'SC',
  'ED',
  'CT',
  'MI',
  'SF',
] as const
export type ItemKind = (typeof itemKinds)[number]

export type KindGroup = 'exercise' | 'selfCare' | 'advice' | 'clinic' | 'doctor' | 'safety'

const groups: Record<ItemKind, KindGroup> = {
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

/** Who performs a kind and where its lines stand (clinical spec 1.1). */
export function kindGroup(kind: ItemKind): KindGroup {
  return groups[kind]
}

/** Whether the patient does it as an exercise, so that it counts as one and is ticked (clinical spec 6.2). */
export function isExercise(kind: ItemKind): boolean {
  return groups[kind] === 'exercise'
}

/** Kinds whose dosage fields are disabled (clinical spec 2.2, rule R92). */
export const undosedKinds: readonly ItemKind[] = ['ED', 'CT', 'MI', 'SF']

export const sides = ['left', 'right', 'both-each', 'both-together', 'alternate'] as const
export type Side = (typeof sides)[number]

/** Where and with whom a line is done. It stands on the plan line, not in its dose. */
export const supervision = ['clinic', 'home', 'helper'] as const
export type Supervised = (typeof supervision)[number]
