import { createHash } from 'node:crypto'
import { BrokenMediaError } from './broken-media-error'
import type { MediaKey } from './media-key'

/** The pieces as they come. Throws BrokenMediaError after the last one where they are not those of the key. */
export async function* holdAgainst(
  key: MediaKey,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
  if (!key.startsWith(`${hash.digest('hex')}.`)) throw new BrokenMediaError(key)
}
