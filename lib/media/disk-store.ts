import { open, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { StorageError } from '@/lib/errors'
import { BrokenMediaError } from './broken-media-error'
import { holdAgainst } from './hold-against'
import { extensionOf, isMediaKey, type MediaExtension, type MediaKey } from './media-key'
import type { ByteRange, MediaStore, OpenedMedia } from './media-store'
import { toMediaKey } from './to-media-key'
import { removeAbandonedDrafts, writeWhole } from './write-whole'

/** A media store in a folder, `<first two letters of the key>/<key>`; the folder is made with the first file. */
export class DiskStore implements MediaStore {
  private tidied: Promise<void> | undefined

  constructor(private readonly folder: string) {}

  /** Bytes that are there are not written again, unless they were damaged: then the true ones take their place. */
  async put(bytes: Uint8Array, extension: MediaExtension): Promise<MediaKey> {
    const key = toMediaKey(bytes, extension)
    await this.write(key, bytes).catch(toStorageError)
    return key
  }

  async putStream(key: MediaKey, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    await writeWhole(this.fileOf(key), holdAgainst(key, pieces)).catch(toStorageError)
  }

  async has(key: MediaKey): Promise<boolean> {
    return (await this.size(key)) !== null
  }

  async size(key: MediaKey): Promise<number | null> {
    const found = await stat(this.fileOf(key)).catch(ignoreMissing)
    return found ? found.size : null
  }

  /**
   * Held against its name, which costs less than reading it: a drawing with a damaged line could show another
   * movement than the one that was prescribed, so it is rather not shown.
   */
  async read(key: MediaKey): Promise<Uint8Array<ArrayBuffer> | null> {
    const bytes = await readFile(this.fileOf(key)).catch(ignoreMissing)
    if (!bytes) return null
    if (toMediaKey(bytes, extensionOf(key)) !== key) throw new BrokenMediaError(key)
    return bytes
  }

  async open(key: MediaKey, range?: ByteRange): Promise<OpenedMedia | null> {
    const handle = await open(this.fileOf(key)).catch(ignoreMissing)
    if (!handle) return null
    const { size } = await handle.stat()
    if (range && !(range.first >= 0 && range.first <= range.last && range.last < size)) {
      await handle.close()
      throw new RangeError(`${range.first}-${range.last} lies outside ${size} bytes.`)
    }
    const part = range ? { start: range.first, end: range.last } : {}
    const stream = Readable.toWeb(handle.createReadStream(part))
    return { stream: stream as ReadableStream<Uint8Array<ArrayBuffer>>, size }
  }

  async *list(): AsyncGenerator<MediaKey> {
    const shelves = (await readdir(this.folder).catch(ignoreMissing)) ?? []
    for (const shelf of shelves.filter((name) => /^[0-9a-f]{2}$/.test(name)))
      yield* (await readdir(path.join(this.folder, shelf))).filter(isMediaKey)
  }

  private async write(key: MediaKey, bytes: Uint8Array): Promise<void> {
    if (await this.isWhole(key)) return
    this.tidied ??= removeAbandonedDrafts(this.folder).catch(() => undefined)
    await this.tidied
    await writeWhole(this.fileOf(key), bytes)
  }

  private async isWhole(key: MediaKey): Promise<boolean> {
    try {
      return (await this.read(key)) !== null
    } catch (error) {
      if (error instanceof BrokenMediaError) return false
      throw error
    }
  }

  private fileOf(key: MediaKey): string {
    return path.join(this.folder, key.slice(0, 2), key)
  }
}

const refusals: Record<string, 'full' | 'closed'> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'closed',
  EPERM: 'closed',
  EROFS: 'closed',
  ENOTDIR: 'closed',
  EEXIST: 'closed',
}

function toStorageError(error: NodeJS.ErrnoException): never {
  const reason = refusals[error.code ?? '']
  throw reason ? new StorageError(reason, { cause: error }) : error
}

function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code !== 'ENOENT') throw error
  return null
}
