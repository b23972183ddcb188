import { unzipSync } from 'fflate'
import { filmLimits } from '@/lib/catalog/film/film-limits'
import { photoLimits } from '@/lib/catalog/photo/photo-limits'
import { isFilm, isMediaKey, type MediaKey } from '@/lib/media/media-key'
import { exchangeLimits } from './exchange-limits'

/** A package is a ZIP file of the items as JSON and, beside them, of their photos and films. */
export const itemsFile = 'items.json'
const folder = 'media/'

export const toMediaFile = (key: MediaKey) => `${folder}${key}`

/** What the names in a packed file say; names are compared and never used as a path. */
export type PackedFiles = { isPackage: boolean; media: readonly MediaKey[]; unpackedBytes: number }

/** Lists a packed file without unpacking anything of it. Throws for what is no ZIP file. */
export function listPackedFiles(bytes: Uint8Array): PackedFiles {
  const names: string[] = []
  let unpackedBytes = 0
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.push(name)
      unpackedBytes += originalSize
      return false
    },
  })
  return { isPackage: names.includes(itemsFile), unpackedBytes, media: [...new Set(names.flatMap(toKey))] }
}

/** The items of a package; null when they cannot be unpacked or are larger than a file of items may be. */
export function readItems(bytes: Uint8Array): Uint8Array | null {
  return readFile(bytes, itemsFile, exchangeLimits.unpackedBytes)
}

/** A photo or a film of a package; null when it cannot be unpacked or is larger than one may be. */
export function readMedia(bytes: Uint8Array, key: MediaKey): Uint8Array | null {
  return readFile(bytes, toMediaFile(key), (isFilm(key) ? filmLimits : photoLimits).bytes)
}

/** A name that stands twice means the first; the size it claims is the most that is unpacked of it. */
function readFile(bytes: Uint8Array, wanted: string, most: number): Uint8Array | null {
  let isTaken = false
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const takes = !isTaken && name === wanted && originalSize <= most
        isTaken ||= takes
        return takes
      },
    })
    return found[wanted] ?? null
  } catch {
    return null
  }
}

function toKey(name: string): MediaKey[] {
  const key = name.startsWith(folder) ? name.slice(folder.length) : ''
  return isMediaKey(key) && /\.(jpg|png|webp|mp4|webm)$/.test(key) ? [key] : []
}
