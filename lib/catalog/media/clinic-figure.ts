import { isFilm, type MediaKey, mediaAddress } from '@/lib/media/media-key'
import type { ItemFigure } from '../item'
import type { OwnFilm, OwnItem } from '../own/own-item'

/** A photo or a film of the clinic, as it is kept. */
export type ClinicMedia = { key: string; width: number; height: number }

/**
 * What an own item shows: its photos, the first as the start and the second as the end, or else `drawing`; beside them
 * its film, whose poster is the start where there is nothing else. Undefined when one of them is none of the clinic's.
 */
export function toClinicFigure(
  media: readonly ClinicMedia[],
  { photos, film }: Pick<OwnItem, 'photos' | 'film'>,
  drawing: ItemFigure | null,
): ItemFigure | null | undefined {
  const still = photos.length > 0 ? toPhotoFigure(media, photos) : drawing
  if (!film || still === undefined) return still
  const [shown, poster] = [findMedia(media, film.key, 'film'), toPhotoFigure(media, [film.poster])]
  if (!shown || !poster) return undefined
  const { width, height } = shown
  return {
    ...(still ?? poster),
    film: { address: mediaAddress(film.key), poster: poster.start, width, height },
  }
}

/** Every kept file that an own item names. */
export function mediaOf({ photos, film }: { photos: readonly MediaKey[]; film: OwnFilm | null }): MediaKey[] {
  return [...photos, ...(film ? [film.key, film.poster] : [])]
}

function toPhotoFigure(media: readonly ClinicMedia[], keys: readonly MediaKey[]): ItemFigure | undefined {
  const found = keys.map((key) => findMedia(media, key, 'photo'))
  const [start] = found
  if (!start || found.includes(undefined)) return undefined
  const [first, second] = keys.map(mediaAddress)
  const { width, height } = start
  return { start: first ?? '', ...(second ? { end: second } : {}), width, height, sided: false }
}

function findMedia(media: readonly ClinicMedia[], key: MediaKey, what: 'photo' | 'film') {
  return isFilm(key) === (what === 'film') ? media.find((one) => one.key === key) : undefined
}
