import type { ItemKind } from '@/lib/dosage/kind'

/** A quiet line drawing, on a square of 24, where an item has no picture: on paper and on the screen. */
export type KindSign = { path: string }

const signs = {
  stretch: 'M3 12h18M7 8l-4 4 4 4M17 8l4 4-4 4',
  strength: 'M7 12h10M7 7v10M4 9v6M17 7v10M20 9v6',
  motion: 'M4 17a8.5 8.5 0 0 1 15.5-6M20 5v6h-6',
  glide: 'M3 15c3-8 6-8 9 0s6 8 9 0',
  balance: 'M4 19h16M12 19V9M6 9h12M12 5v.1',
  walk: 'M4 19l5-5h5l5-5M15 9h4v4',
  breath: 'M3 9h11a3 3 0 1 0-3-3M3 13h15a3 3 0 1 1-3 3M3 17h7',
  hand: 'M12 4a8 8 0 1 0 .1 0M12 9a3 3 0 1 0 .1 0',
  read: 'M12 6c-2-1.500-5-2-8-1.500V18c3-.5 6 0 8 1.500 2-1.500 5-2 8-1.500V4.500c-3-.5-6 0-8 1.500v13.500',
  help: 'M8.500 3h7L21 8.500v7L15.500 21h-7L3 15.500v-7zM12 7v6M12 16.500v.1',
} as const

const byKind: Record<ItemKind, keyof typeof signs> = {
  ST: 'stretch',
  SG: 'strength',
  MO: 'motion',
  NM: 'glide',
  BA: 'balance',
  AE: 'walk',
  BR: 'breath',
  MTs: 'hand',
  MTc: 'hand',
  SC: 'read',
  ED: 'read',
  CT: 'read',
  MI: 'read',
  SF: 'help',
}

/** The sign of an item kind. */
export function getKindSign(kind: ItemKind): KindSign {
  return { path: signs[byKind[kind]] }
}
