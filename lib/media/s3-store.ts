import { openAsBlob } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { S3mini, S3ServiceError } from 's3mini'
import { EnvironmentError } from '@/lib/environment'
import { OutageError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { BrokenMediaError } from './broken-media-error'
import { holdAgainst } from './hold-against'
import { contentTypeOf, extensionOf, isMediaKey, type MediaExtension, type MediaKey } from './media-key'
import type { ByteRange, MediaStore, OpenedMedia } from './media-store'
import { toMediaKey } from './to-media-key'
import { writeWhole } from './write-whole'

/** `url` ends with the bucket: https://s3.eu-central-1.amazonaws.com/clinic-media. */
export type S3Settings = { url: string; region: string; key: string; secret: string }

/** A film on a slow line. */
const longestMs = 120_000
const keysAtOnce = 1000

/**
 * A media store on a server that speaks S3, in a bucket for it alone. A key that is there is whole: the server shows an
 * object once all of it has arrived. Throws OutageError while the server is away, and EnvironmentError where it refuses
 * what was set.
 */
export class S3Store implements MediaStore {
  private readonly client: S3mini

  constructor(
    { url, region, key, secret }: S3Settings,
    private readonly atOnce = keysAtOnce,
  ) {
    const settings = { endpoint: url, region, accessKeyId: key, secretAccessKey: secret }
    this.client = new S3mini({ ...settings, requestAbortTimeout: longestMs })
  }

  async put(bytes: Uint8Array, extension: MediaExtension): Promise<MediaKey> {
    const key = toMediaKey(bytes, extension)
    if ((await this.size(key)) !== bytes.length) await this.send(key, new Blob([new Uint8Array(bytes)]))
    return key
  }

  /** By way of a file: what a stream says is known to be true at its end only, and an object cannot be taken back. */
  async putStream(key: MediaKey, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    const folder = await mkdtemp(path.join(tmpdir(), 'plinth-media-'))
    const file = path.join(folder, key)
    try {
      await writeWhole(file, holdAgainst(key, pieces))
      await this.send(key, await openAsBlob(file))
    } finally {
      await rm(folder, { recursive: true })
    }
  }

  async has(key: MediaKey): Promise<boolean> {
    return (await this.size(key)) !== null
  }

  async size(key: MediaKey): Promise<number | null> {
    if (!(await this.client.objectExists(key).catch(toFault))) return null
    return this.client.getContentLength(key).catch(toFault)
  }

  async read(key: MediaKey): Promise<Uint8Array<ArrayBuffer> | null> {
    const found = await this.client.getObjectArrayBuffer(key).catch(toFault)
    if (!found) return null
    const bytes = new Uint8Array(found)
    if (toMediaKey(bytes, extensionOf(key)) !== key) throw new BrokenMediaError(key)
    return bytes
  }

  async open(key: MediaKey, range?: ByteRange): Promise<OpenedMedia | null> {
    const size = await this.size(key)
    if (size === null) return null
    if (range && !(range.first >= 0 && range.first <= range.last && range.last < size))
      throw new RangeError(`${range.first}-${range.last} lies outside ${size} bytes.`)
    const part = range ?? { first: 0, last: size - 1 }
    // The library counts up to the byte behind the last one.
    const { body } = await this.client.getObjectRaw(key, !range, part.first, part.last + 1).catch(toFault)
    return body && { stream: body as ReadableStream<Uint8Array<ArrayBuffer>>, size }
  }

  async *list(): AsyncGenerator<MediaKey> {
    let token: string | undefined
    do {
      const page = await this.client.listObjectsPaged('/', '', this.atOnce, token).catch(toFault)
      for (const { Key } of page?.objects ?? []) if (isMediaKey(Key)) yield Key
      token = page?.nextContinuationToken
    } while (token)
  }

  private async send(key: MediaKey, bytes: Blob): Promise<void> {
    await this.client.putObject(key, bytes, contentTypeOf(key)).catch(toFault)
  }
}

/** Faults of the server as a person is told them: away for a moment, or a setting that it refuses. */
function toFault(error: unknown): never {
  const cause = error instanceof Error && error.cause instanceof S3ServiceError ? error.cause : error
  if (!(cause instanceof S3ServiceError)) throw new OutageError({ cause: error }, said('errors.mediaOutage'))
  const { status } = cause
  if (status === 401 || status === 403)
    throw new EnvironmentError([{ variable: 'PLINTH_S3_KEY', remedy: said('machine.remedy.s3Key') }])
  if (status === 404)
    throw new EnvironmentError([{ variable: 'PLINTH_S3_URL', remedy: said('machine.remedy.s3Url') }])
  throw new OutageError({ cause: error }, said('errors.mediaOutage'))
}
