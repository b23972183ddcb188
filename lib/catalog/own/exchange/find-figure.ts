import { builtInCatalog } from '@/lib/catalog/catalog'
import type { ItemFigure } from '@/lib/catalog/item'
import { type ClinicMedia, toClinicFigure } from '@/lib/catalog/media/clinic-figure'
import { keepFigure } from '@/lib/media/keep-figures'
import type { MediaKey } from '@/lib/media/media-key'
import type { OwnItem } from '../own-item'
import type { StoredItem } from '../to-catalog-items'
import type { BroughtMedia } from './take-media'

/** What an import may take pictures from: the clinic's photos and films, what its own items show, and what comes with it. */
export type Pictures = {
  media: readonly ClinicMedia[]
  own: ReadonlyMap<string, StoredItem>
  brought: BroughtMedia
}

/** The picture of a row, kept in the media store; undefined where it names one that the clinic does not have. */
export async function findFigure(
  item: Pick<OwnItem, 'photos' | 'film' | 'drawingOf'>,
  { media, own, brought }: Pictures,
): Promise<ItemFigure | null | undefined> {
  const drawing = item.drawingOf && item.photos.length === 0 ? await findDrawing(item.drawingOf, own) : null
  if (drawing === undefined) return undefined
  const arrived = [...brought.values()].flatMap((one) => ('key' in one ? one : []))
  return toClinicFigure([...media, ...arrived], toKept(item, brought), drawing)
}

/** Its photos and films under the keys by which they are kept here. */
function toKept({ photos, film }: Pick<OwnItem, 'photos' | 'film'>, brought: BroughtMedia) {
  const follow = (key: MediaKey): MediaKey => {
    const taken = brought.get(key)
    return taken && 'key' in taken ? taken.key : key
  }
  return {
    photos: photos.map(follow),
    film: film && { key: follow(film.key), poster: follow(film.poster) },
  }
}

async function findDrawing(slug: string, own: Pictures['own']): Promise<ItemFigure | undefined> {
  const stored = own.get(slug)
  const item = stored ? (stored.en ?? stored.es) : builtInCatalog('en').find(slug)
  if (!item?.figure) return undefined
  const { film: _, ...drawing } = item.figure
  return keepFigure(drawing)
}
