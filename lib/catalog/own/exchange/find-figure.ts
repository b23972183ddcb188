import { keepFigure } from '@/lib/media/keep-figures'
import { builtInCatalog } from '../../catalog'
import type { ItemFigure } from '../../item'
import { type ClinicPhoto, toPhotoFigure } from '../../media/photo-figure'
import type { OwnItem } from '../own-item'
import type { StoredItem } from '../to-catalog-items'

/** What an import may take pictures from: the clinic's photos, and what its own items show. */
export type Pictures = { photos: readonly ClinicPhoto[]; own: ReadonlyMap<string, StoredItem> }

/** The picture of a row, kept in the media store; undefined where it names one that the clinic does not have. */
export async function findFigure(
  { photos, drawingOf }: Pick<OwnItem, 'photos' | 'drawingOf'>,
  pictures: Pictures,
): Promise<ItemFigure | null | undefined> {
  if (photos.length > 0) return toPhotoFigure(pictures.photos, photos) ?? undefined
  if (!drawingOf) return null
  const own = pictures.own.get(drawingOf)
  const item = own ? (own.en ?? own.es) : builtInCatalog('en').find(drawingOf)
  return item?.figure ? keepFigure(item.figure) : undefined
}
