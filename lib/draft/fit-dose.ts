import type { SlimItem } from '@/lib/catalog/slim-item'
import { type Amount, highest, lowest } from '@/lib/dosage/amount'
import type { Dosage } from '@/lib/dosage/dosage'
import type { Irritability } from './choose-phase'
import { draftRules } from './rules'

/**
 * The dose that an irritability takes (clinical spec 2.2): of a nerve glide one short set, of strengthening no more
 * effort than light motor control. The same object where nothing has to change; never more than was given.
 */
export function fitDose(
  dosage: Dosage,
  { kind }: Pick<SlimItem, 'kind'>,
  irritability: Irritability,
): Dosage {
  const { mostEffort, mostGlides } = draftRules.irritability[irritability]
  if (kind === 'NM' && mostGlides !== undefined) {
    if (highest(dosage.sets, 1) <= 1 && highest(dosage.reps) <= mostGlides) return dosage
    const { sets: _, ...rest } = dosage
    return { ...rest, sets: 1, reps: atMost(dosage.reps ?? mostGlides, mostGlides) }
  }
  if (kind === 'SG' && mostEffort !== undefined && highest(dosage.effort) > mostEffort)
    return { ...dosage, effort: atMost(dosage.effort ?? mostEffort, mostEffort) }
  return dosage
}

function atMost(amount: Amount, most: number): Amount {
  if (highest(amount) <= most) return amount
  return typeof amount === 'object' && lowest(amount) < most ? { min: lowest(amount), max: most } : most
}
