import type { MediaExtension, MediaKey } from './media-key'
import type { MediaStore } from './media-store'

const pieceBytes = 1 << 20

/**
 * Keeps a file of many megabytes: as `put`, but with the hash made beside the thread that answers and the bytes written
 * piece by piece, so that nobody else waits. Throws StorageError.
 */
export async function keepBytes(
  store: MediaStore,
  bytes: Uint8Array<ArrayBuffer>,
  extension: MediaExtension,
): Promise<MediaKey> {
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
  const key = `${hash}.${extension}` as MediaKey
  await store.putStream(key, toPieces(bytes))
  return key
}

async function* toPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}
