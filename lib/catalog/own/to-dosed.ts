import type { DosedItem } from '@/lib/dosage/dosed-item'
import type { OwnItem } from './own-item'

/** What its dose needs to know of an own item. */
export function toDosed(own: OwnItem): DosedItem {
  const { kind, attributes, position, limb, sideRule, sideMeans, level, activity, traits } = own
  return {
    kind,
    attributes,
    position,
    limb,
    sideRule,
    ...(sideMeans && sideRule === 'one' ? { sideMeans } : {}),
    ...(level ? { level } : {}),
    ...(activity ? { activity } : {}),
    ...(traits ? { traits } : {}),
  }
}
