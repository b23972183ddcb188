import type { CatalogItem } from '@/lib/catalog/item'
import { allowsField } from '@/lib/dosage/allowed-fields'
import type { Dosage } from '@/lib/dosage/dosage'
import { isExercise } from '@/lib/dosage/kind'
import type { PlanContent } from '../schema'

type PainLight = NonNullable<PlanContent['painLight']>
type DosedItem = Pick<CatalogItem, 'kind' | 'dosage'>

/**
 * The dose of a template's line with the pain limit that belongs on it: the template's light rules every line, a nerve
 * glide keeps 2 and an item with a stricter limit of its own keeps that (clinical spec 2.1, 2.4, 6). Takes the dose as
 * typed, or the item's own.
 */
export function toLineDose(dosage: Dosage, item: DosedItem, light: PainLight): Dosage {
  if (!isExercise(item.kind)) return dosage
  return { ...dosage, ...painRule(item, light) }
}

function painRule({ kind, dosage }: DosedItem, light: PainLight): Dosage {
  const own: Dosage = {
    painLimit: dosage?.painLimit ?? 3,
    ...(dosage?.settled ? { settled: dosage.settled } : {}),
  }
  if (light === 'standard' || (own.painLimit ?? 3) <= 2) return own
  if (light === 'nerve') return { painLimit: 2 }
  return allowsField(kind, 'settled') ? { painLimit: 5, settled: 'morning' } : own
}
