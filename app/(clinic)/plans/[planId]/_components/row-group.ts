import type { ItemKind } from '@/lib/dosage/kind'

/** Who acts on a line: the groups of a phase, in the order they stand in. */
export const rowGroups = ['home', 'clinic', 'care', 'read', 'doctor', 'safety'] as const
export type RowGroup = (typeof rowGroups)[number]

const groupOfKind: Record<ItemKind, RowGroup> = {
  ST: 'home',
  SG: 'home',
  MO: 'home',
  NM: 'home',
  BA: 'home',
  AE: 'home',
  BR: 'home',
  MTs: 'home',
  MTc: 'clinic',
  SC: 'care',
  ED: 'read',
  CT: 'doctor',
  MI: 'doctor',
  SF: 'safety',
}

export function toRowGroup(kind: ItemKind): RowGroup {
  return groupOfKind[kind]
}
