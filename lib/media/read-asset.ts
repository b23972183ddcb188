import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { keyOfAddress } from './media-key'
import type { MediaStore } from './media-store'

/** Where addresses lead: the project root, below whose public/ today's drawings lie, and the media store. */
export type AssetPlaces = { root: string; media: MediaStore }

/** No part of it can be a way up: after each slash comes a name that begins with a letter or a digit. */
const figureAddress = /^\/figures\/(?:motion\/)?[a-z0-9][\w-]*(?:\.[a-z0-9]+)+$/

/**
 * The bytes at `/figures/…` or `/media/…`; null when nothing is there, and for every other address. Throws
 * BrokenMediaError for a kept file that is damaged.
 */
export async function readAsset(
  { root, media }: AssetPlaces,
  address: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const key = keyOfAddress(address)
  if (key) return media.read(key)
  if (!figureAddress.test(address)) return null
  try {
    return await readFile(path.join(root, 'public', address))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
