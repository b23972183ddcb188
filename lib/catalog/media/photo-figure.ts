import { type MediaKey, mediaAddress } from '@/lib/media/media-key'
import type { ItemFigure } from '../item'

/** A photo of the clinic, as it is kept. */
export type ClinicPhoto = { key: string; width: number; height: number }

/** Photos as an item's picture: the first is the start, the second the end. Null when one is none of the clinic's. */
export function toPhotoFigure(photos: readonly ClinicPhoto[], keys: readonly MediaKey[]): ItemFigure | null {
  const found = keys.map((key) => photos.find((photo) => photo.key === key))
  const [start] = found
  if (!start || found.includes(undefined)) return null
  const [first, second] = keys.map(mediaAddress)
  const { width, height } = start
  return { start: first ?? '', ...(second ? { end: second } : {}), width, height, sided: false }
}
