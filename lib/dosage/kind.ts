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

/** Kinds whose dosage fields are disabled (clinical spec 2.2, rule R92). */
export const undosedKinds: readonly ItemKind[] = ['ED', 'CT', 'MI', 'SF']

export const sides = ['left', 'right', 'both-each', 'both-together', 'alternate'] as const
export type Side = (typeof sides)[number]
