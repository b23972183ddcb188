import type { MediaExtension, MediaKey } from './media-key'

/** From the first byte to the last one, counted from 0, both included. */
export type ByteRange = { first: number; last: number }

/**
 * Where drawings, photos and films of published versions are kept for ever.
 *
 * - It is added to and nothing else: no way to change or remove a file is offered, so that an old link or reprint
 *   shows what it was published with.
 * - A file's name is a hash of its bytes. Keeping the same bytes again, from several processes at once too, gives
 *   the same key and one file.
 * - A key that is there is whole: whoever is killed half way leaves no key behind, and once `put` has answered, the
 *   file outlasts a power cut.
 *
 * `key` being a MediaKey, no path of a caller's making reaches a store.
 */
export interface MediaStore {
  /** Keeps the bytes. Throws StorageError when the place takes no more; what was kept before is untouched. */
  put(bytes: Uint8Array, extension: MediaExtension): Promise<MediaKey>
  /**
   * Keeps a file whose key is known, as a stream: a film need not fit into memory. Bytes that are others than the key
   * says are not kept. Throws BrokenMediaError then, and StorageError.
   */
  putStream(key: MediaKey, pieces: AsyncIterable<Uint8Array>): Promise<void>
  has(key: MediaKey): Promise<boolean>
  /** In bytes; null when there is no such file. */
  size(key: MediaKey): Promise<number | null>
  /** The whole file, held against its name; null when there is none. Throws BrokenMediaError. */
  read(key: MediaKey): Promise<Uint8Array<ArrayBuffer> | null>
  /**
   * The file as a stream, or a part of it, not held against its name; null when there is none. An unread stream must
   * be cancelled. Throws RangeError for a part that lies outside the file.
   */
  open(key: MediaKey, range?: ByteRange): Promise<OpenedMedia | null>
  /** Every key there is, in no promised order. */
  list(): AsyncIterable<MediaKey>
}

/** `size` is the whole file's, whatever part the stream gives. */
export type OpenedMedia = { stream: ReadableStream<Uint8Array<ArrayBuffer>>; size: number }
