import type { Side } from '@/lib/dosage/kind'
import type { Flag } from '../flag'

/** The sides of the body something acts on, one bit each. */
export type Limbs = number
export const none: Limbs = 0
const left: Limbs = 1
const right: Limbs = 2
export const both: Limbs = left | right

/** The limb that a line's side names; both where it names none, or the item has no one side (clinical spec 4.2). */
export function limbsOfLine(side: Side | undefined, sideRule: 'one' | 'both' | 'none'): Limbs {
  if (sideRule !== 'one') return both
  return side === 'left' ? left : side === 'right' ? right : both
}

/** The limb that a code acts on by its mark. */
export function limbsOfMark(mark: string | undefined, line: Limbs): Limbs {
  if (mark === 'both' || line === both) return both
  return mark === 'other' ? both & ~line : line
}

/** The side of a flag; both when nobody said. */
export function limbsOfFlag({ side }: Pick<Flag, 'side'>): Limbs {
  return side === 'left' ? left : side === 'right' ? right : both
}

/** The sides in words. */
export function sideOf(limbs: Limbs): 'left' | 'right' | 'both' {
  return limbs === left ? 'left' : limbs === right ? 'right' : 'both'
}
