import { createHash } from 'node:crypto'
import type { MediaExtension, MediaKey } from './media-key'

/** The key of these bytes: the same bytes and ending always have the same one. */
export function toMediaKey(bytes: Uint8Array, extension: MediaExtension): MediaKey {
  return `${createHash('sha256').update(bytes).digest('hex')}.${extension}` as MediaKey
}
