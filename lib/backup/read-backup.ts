import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { json } from 'node:stream/consumers'
import { createTarDecoder } from 'modern-tar'
import { InputError } from '@/lib/errors'
import { isMediaKey, type MediaKey } from '@/lib/media/media-key'
import { ArchiveDigest } from './archive-digest'
import {
  anyManifestSchema,
  type BackupSecrets,
  backupFormat,
  backupSecretsSchema,
  type End,
  endSchema,
  type Manifest,
  manifestSchema,
  tableOf,
} from './manifest'
import { pourOut } from './pour'
import { say } from './say'
import { type Bytes, SealError } from './seal'
import { countRows } from './table-snapshot'

export type Backup = { manifest: Manifest; secrets: BackupSecrets; end: End }

/** What to do with the contents while they pass; whatever is not taken is read all the same. */
export type BackupTaker = {
  takeRows?(table: string, pieces: AsyncIterable<Uint8Array>): Promise<void>
  takeMedia?(key: MediaKey, pieces: AsyncIterable<Uint8Array>): Promise<void>
}

/** The contents are not what the end of the file says: what a broken file and a broken program look like. */
class ContentError extends Error {}

/**
 * Reads a backup from the first byte to the last and holds it against its seal, its counts and its digest. Resolves
 * to what it says of itself when all of it holds. Throws InputError, and what the taker throws.
 */
export async function readBackup(
  file: string,
  passphrase: string,
  taker: BackupTaker = {},
  signal?: AbortSignal,
): Promise<Backup> {
  const reading = new Reading(taker, signal)
  try {
    await pourOut(file, passphrase, (bytes) => reading.read(bytes))
    return reading.finish()
  } catch (error) {
    if (reading.takerFailed) throw reading.takerFailed.error
    throw toInputError(file, error)
  }
}

class Reading {
  takerFailed: { error: unknown } | undefined
  private readonly digest = new ArchiveDigest()
  private readonly rows = new Map<string, number>()
  private readonly media = { files: 0, bytes: 0 }
  private manifest: Manifest | undefined
  private secrets: BackupSecrets | undefined
  private end: End | undefined

  constructor(
    private readonly taker: BackupTaker,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async read(archive: Bytes): Promise<void> {
    const entries = archive.pipeThrough(createTarDecoder({ strict: true }))
    for await (const { header, body } of entries) {
      if (this.end) throw new ContentError(`${header.name} after the end`)
      if (header.name === 'end.json') this.end = endSchema.parse(await json(Readable.from(body)))
      else await this.readEntry(header.name, header.size, body)
    }
  }

  finish(): Backup {
    const { manifest, secrets, end, media } = this
    if (!manifest || !secrets || !end) throw new ContentError('it has no end')
    if (end.digest !== this.digest.finish()) throw new ContentError('the digest differs')
    for (const { name } of manifest.tables) {
      const found = this.rows.get(name) ?? 0
      if (found !== end.tables[name]) throw new ContentError(`${name}: ${found} rows of ${end.tables[name]}`)
    }
    if (media.files !== end.media.files || media.bytes !== end.media.bytes)
      throw new ContentError(`${media.files} media files of ${end.media.files}`)
    return { manifest, secrets, end }
  }

  private async readEntry(name: string, size: number, body: Bytes): Promise<void> {
    this.digest.begin(name, size)
    const pieces = this.watch(body)
    const table = tableOf(name)
    const key = name.startsWith('media/') ? name.slice('media/'.length) : ''
    if (name === 'manifest.json') this.manifest = toManifest(await json(Readable.from(pieces)))
    else if (name === 'secrets.json')
      this.secrets = backupSecretsSchema.parse(await json(Readable.from(pieces)))
    else if (!this.manifest || !this.secrets) throw new ContentError(`${name} before the manifest`)
    else if (table && this.manifest.tables.some((one) => one.name === table))
      await this.readRows(table, pieces)
    else if (isMediaKey(key)) await this.readMedia(key, pieces)
    else throw new ContentError(`nobody knows ${name}`)
  }

  private async readRows(table: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    const counted = tap(pieces, (piece) => {
      this.rows.set(table, (this.rows.get(table) ?? 0) + countRows(piece))
    })
    await this.hand(counted, (rest) => this.taker.takeRows?.(table, rest))
  }

  private async readMedia(key: MediaKey, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    const hash = createHash('sha256')
    const hashed = tap(pieces, (piece) => {
      hash.update(piece)
      this.media.bytes += piece.length
    })
    await this.hand(hashed, (rest) => this.taker.takeMedia?.(key, rest))
    this.media.files += 1
    if (!key.startsWith(`${hash.digest('hex')}.`)) throw new ContentError(`${key} is another file`)
  }

  /** Lets the taker have the pieces, and reads what it left. A failure of the source is not the taker's. */
  private async hand(
    pieces: AsyncGenerator<Uint8Array>,
    take: (pieces: AsyncIterable<Uint8Array>) => Promise<void> | undefined,
  ): Promise<void> {
    let sourceFailed = false
    const watched = (async function* () {
      try {
        yield* pieces
      } catch (error) {
        sourceFailed = true
        throw error
      }
    })()
    try {
      await take(watched)
    } catch (error) {
      if (!sourceFailed) this.takerFailed = { error }
      throw error
    }
    for await (const _ of watched);
  }

  private async *watch(body: Bytes): AsyncGenerator<Uint8Array> {
    for await (const piece of body) {
      if (this.signal?.aborted) {
        this.takerFailed = { error: this.signal.reason }
        throw this.signal.reason
      }
      this.digest.update(piece)
      yield piece
    }
  }
}

async function* tap(
  pieces: AsyncIterable<Uint8Array>,
  look: (piece: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    look(piece)
    yield piece
  }
}

class NewerFormatError extends Error {
  constructor(readonly version: string) {
    super(version)
  }
}

function toManifest(value: unknown): Manifest {
  const any = anyManifestSchema.parse(value)
  if (any.format > backupFormat) throw new NewerFormatError(any.version)
  return manifestSchema.parse(value)
}

function toInputError(file: string, error: unknown): InputError {
  if (error instanceof InputError) return error
  if (error instanceof NewerFormatError)
    return new InputError(say('newerFormat', { file, version: error.version }))
  if (error instanceof SealError)
    return new InputError(say(error.reason === 'passphrase' ? 'wrongPassphrase' : 'notOurs', { file }))
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return new InputError(say('noBackup', { file }))
  if (syscall) return new InputError(say('unreadable', { file }))
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
  return new InputError(say('damaged', { file, reason: reason ?? '' }))
}
