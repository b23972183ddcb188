import { keyOfAddress, type MediaExtension, type MediaKey, mediaAddress } from './media-key'
import type { MediaStore } from './media-store'
import { mediaStore } from './open-media'
import { type AssetPlaces, readAsset } from './read-asset'

type Addresses = { start: string; end?: string | null; motion?: string | null }

/** Three files an item, so about every drawing there is. */
const most = 2000
const kept = new WeakMap<MediaStore, Map<string, Promise<MediaKey>>>()

/**
 * Puts what an item's figure shows into the media store and answers the figure with the addresses it has there;
 * addresses of the store are left alone. Whoever publishes calls it before the transaction: it waits for the disk,
 * and a drawing that is kept for nothing does no harm. Cheap when the drawings were kept before. Throws
 * MissingFigureError, StorageError.
 */
export async function keepFigure<Figure extends Addresses>(
  figure: Figure,
  places: AssetPlaces = { root: process.cwd(), media: mediaStore() },
): Promise<Figure> {
  const [start, end, motion] = await Promise.all([
    keep(figure.start, places),
    figure.end && keep(figure.end, places),
    figure.motion && keep(figure.motion, places),
  ])
  return { ...figure, start, ...(end && { end }), ...(motion && { motion }) }
}

async function keep(address: string, places: AssetPlaces): Promise<string> {
  if (keyOfAddress(address)) return address
  const { media } = places
  const before = keysIn(media).get(address)
  // The folder may have been emptied since, as when a backup is tried out.
  if (before && (await media.has(await before))) return mediaAddress(await before)
  const keys = keysIn(media)
  if (keys.size >= most) keys.clear()
  const key = putAsset(address, places)
  keys.set(address, key)
  key.catch(() => keys.delete(address))
  return mediaAddress(await key)
}

function keysIn(media: MediaStore): Map<string, Promise<MediaKey>> {
  const keys = kept.get(media) ?? new Map<string, Promise<MediaKey>>()
  kept.set(media, keys)
  return keys
}

async function putAsset(address: string, places: AssetPlaces): Promise<MediaKey> {
  const extension = extensionIn(address)
  const bytes = extension && (await readAsset(places, address))
  if (!extension || !bytes) throw new MissingFigureError(address)
  return places.media.put(bytes, extension)
}

function extensionIn(address: string): MediaExtension | null {
  if (address.endsWith('.svg')) return 'svg'
  return address.endsWith('.json.gz') ? 'json.gz' : null
}

/** A drawing to be published is not there. Nothing was published. */
export class MissingFigureError extends Error {
  constructor(readonly address: string) {
    super(`The drawing ${address} is missing. Install the program anew, or make it with "npm run figures".`)
    this.name = 'MissingFigureError'
  }
}
