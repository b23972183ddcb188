import type { Dosage } from './dosage'
import type { ItemKind } from './kind'

/** What LEFT means for a one-sided item (clinical spec 1.3, last table). */
export const sideMeansWords = [
  'stretched',
  'moves',
  'stands on',
  'in front',
  'lies on',
  'treated',
  'hand',
  'toward wall',
  'turns to',
] as const
export type SideMeans = (typeof sideMeansWords)[number]

/** How minutes or a distance are said: the verb of an aerobic, self-care or breathing line. */
export const activities = [
  'walk',
  'cycle',
  'swim',
  'poolWalk',
  'elliptical',
  'armBike',
  'jog',
  'walkAid',
  'cold',
  'heat',
  'ice',
  'bath',
  'position',
  'getUp',
  'changeStance',
  'breathe',
  'relax',
] as const
export type Activity = (typeof activities)[number]

/**
 * What sets an item apart from its kind when it is dosed (clinical spec 2.2, 2.6 to 2.8): its text holds; it is a
 * position kept for minutes; it may be done every 2 hours, hourly, or hourly for 10 days; it is dosed by distance or
 * in steps; it has no Maitland grade; it is contract–relax; it is done in directions and not on spots.
 */
export const doseTraits = [
  'holds',
  'position',
  'every-2-hours',
  'hourly',
  'hourly-10-days',
  'carry',
  'steps',
  'no-grade',
  'contract-relax',
  'directions',
] as const
export type DoseTrait = (typeof doseTraits)[number]

/**
 * What a dose needs to know of its item; a catalog item is one. `traits` absent means that nothing is known beyond the
 * kind: what some item of the kind may have is then accepted.
 */
export type DosedItem = {
  kind: ItemKind
  /** Movement codes, which may carry `@other` or `@both`. */
  attributes?: readonly string[]
  /** Body position code; `SU` lies on the back. */
  position?: string
  /** The body part a side sentence names. */
  limb?: string
  sideRule?: 'one' | 'both' | 'none'
  sideMeans?: SideMeans
  level?: number
  activity?: Activity
  traits?: readonly DoseTrait[]
  /** Its default dose. */
  dosage?: Dosage | null
}

/** Whether the item carries a movement code, on whichever limb. */
export function hasCode({ attributes = [] }: Pick<DosedItem, 'attributes'>, code: string): boolean {
  return attributes.some((attribute) => attribute === code || attribute.startsWith(`${code}@`))
}

/** Whether the item is known to have the trait. */
export function hasTrait({ traits }: Pick<DosedItem, 'traits'>, trait: DoseTrait): boolean {
  return traits?.includes(trait) ?? false
}

/** Whether the item has the trait, or nothing is known of its traits. */
export function mayHaveTrait(item: Pick<DosedItem, 'traits'>, trait: DoseTrait): boolean {
  return item.traits === undefined || item.traits.includes(trait)
}

/** A nerve tensioner loads both ends of the nerve (clinical spec 8.8); a glide with the slider code is none. */
export function isTensioner(item: DosedItem): boolean {
  return item.kind === 'NM' && !hasCode(item, 'NSL') && (hasCode(item, 'NTEN') || hasCode(item, 'NTENF'))
}
