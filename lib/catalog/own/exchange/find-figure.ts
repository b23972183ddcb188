import { keepFigure } from '@/lib/media/keep-figures'
import { builtInCatalog } from '../../catalog'
import type { ItemFigure } from '../../item'
import { type ClinicMedia, toClinicFigure } from '../../media/clinic-figure'
import type { OwnItem } from '../own-item'
import type { StoredItem } from '../to-catalog-items'

/** What an import may take pictures from: the clinic's photos and films, and what its own items show. */
export type Pictures = { media: readonly ClinicMedia[]; own: ReadonlyMap<string, StoredItem> }

/** The picture of a row, kept in the media store; undefined where it names one that the clinic does not have. */
export async function findFigure(
  item: Pick<OwnItem, 'photos' | 'film' | 'drawingOf'>,
  { media, own }: Pictures,
): Promise<ItemFigure | null | undefined> {
  const drawing = item.drawingOf && item.photos.length === 0 ? await findDrawing(item.drawingOf, own) : null
  return drawing === undefined ? undefined : toClinicFigure(media, item, drawing)
}

async function findDrawing(slug: string, own: Pictures['own']): Promise<ItemFigure | undefined> {
  const stored = own.get(slug)
  const item = stored ? (stored.en ?? stored.es) : builtInCatalog('en').find(slug)
  if (!item?.figure) return undefined
  const { film: _, ...drawing } = item.figure
  return keepFigure(drawing)
}
