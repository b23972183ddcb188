import { renderText } from '@/lib/catalog/render-text'
import type { Side } from '@/lib/dosage/kind'
import type { PatientText } from './patient-page'
import type { SharedItem } from './to-shared-plan'

export type LineText = PatientText & { title: string; alt: string }

/** An item's patient text for a side, ready for the wire; null when the item has none. */
export function toLineText(
  item: SharedItem,
  side: Side | undefined,
  emergencyNumber: string,
): LineText | null {
  if (!item.text) return null
  const { title, start, move, feel, stop, why, alt, closing, pictureNote } = renderText(item, side, {
    emergencyNumber,
  })
  return { title, alt, start, move, feel, stop, why: why ?? null, after: closing ?? pictureNote ?? null }
}
