import { isValidDosage } from '@/lib/dosage/check-dosage'
import type { Dosage } from '@/lib/dosage/dosage'
import type { DosedItem } from '@/lib/dosage/dosed-item'
import type { ItemKind } from '@/lib/dosage/kind'
import type { DoseAbout, OwnDose } from './own-dose-schema'

/** The doses a member always gives, by slug and by kind. */
export type OwnDoses = {
  items: Readonly<Record<string, Dosage>>
  kinds: Readonly<Partial<Record<ItemKind, Dosage>>>
}

export const noOwnDoses: OwnDoses = { items: {}, kinds: {} }

/** The dose that is a member's own for this, if there is one. */
export function ownDoseOf({ items, kinds }: OwnDoses, about: DoseAbout): Dosage | undefined {
  if ('kind' in about) return kinds[about.kind]
  return Object.hasOwn(items, about.item) ? items[about.item] : undefined
}

/** The doses with one set, or with null cleared. */
export function withOwnDose({ items, kinds }: OwnDoses, { about, dosage }: OwnDose): OwnDoses {
  if ('item' in about) return { items: put(items, about.item, dosage), kinds }
  return { items, kinds: put(kinds, about.kind, dosage) }
}

/**
 * The dose an item is added with where it is a member's own: for the item, else for its kind where the item can be given
 * so. Null where the catalog's stands.
 */
export function findOwnDose(
  own: OwnDoses,
  item: DosedItem & { slug: string },
): { dosage: Dosage; about: DoseAbout } | null {
  const abouts: DoseAbout[] = [{ item: item.slug }, { kind: item.kind }]
  for (const about of abouts) {
    const dosage = ownDoseOf(own, about)
    if (dosage && isValidDosage(dosage, item)) return { dosage, about }
  }
  return null
}

function put(held: Readonly<Record<string, Dosage>>, name: string, dosage: Dosage | null) {
  const { [name]: _, ...rest } = held
  return dosage ? { ...rest, [name]: dosage } : rest
}
