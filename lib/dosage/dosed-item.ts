import type { Dosage } from './dosage'
import type { ItemKind } from './kind'

/** What a line's side names (clinical spec 1.3, "side means"). */
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

/** How a dose of minutes or distance is said: the verb, or the form of a care line. */
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

/** What of an item decides how its dose is read, checked and said. */
export type DosedItem = {
  kind: ItemKind
  activity?: Activity
  /** Its usual dose. */
  dosage?: Dosage | null
}
