import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ClinicScope } from '@/lib/access/scope'
import { toFilm } from '@/lib/catalog/film/to-film'
import type { AddedMedia } from '@/lib/catalog/media/mutations'
import { wholePhoto } from '@/lib/catalog/photo/photo-edit'
import { toPhoto } from '@/lib/catalog/photo/to-photo'
import { InputError } from '@/lib/errors'
import { type Saying, said } from '@/lib/i18n/said'
import { keepBytes } from '@/lib/media/keep-bytes'
import { extensionOf, isFilm, type MediaKey } from '@/lib/media/media-key'
import { mediaStore } from '@/lib/media/open-media'
import { toMediaKey } from '@/lib/media/to-media-key'
import { findUpload } from '@/lib/media/uploads'
import { exchangeLimits } from './exchange-limits'
import { listPackedFiles, readMedia } from './package-files'

/** What a package brings, under the names it has there: what becomes of it, or why it is not taken. */
export type BroughtMedia = ReadonlyMap<MediaKey, AddedMedia | { refused: Saying }>

/**
 * The photos and films of a package that was uploaded, but for those of `known`, which the clinic has: read anew as
 * every upload is, so that its content decides what a file is and nothing of place and time is left. `keep` puts them
 * into the media store, where nobody sees them before they are the clinic's. Throws NotFoundError, and InputError for
 * what is no package or too large.
 */
export async function takeMedia(
  scope: ClinicScope,
  uploadId: string,
  known: ReadonlySet<string>,
  keep: boolean,
): Promise<BroughtMedia> {
  const { file, size } = await findUpload(scope, uploadId)
  const { packageBytes, packageFiles } = exchangeLimits
  if (size > packageBytes) throw new InputError(said('own.exchange.package.tooLarge', sizes))
  const bytes = await readFile(file)
  const media = listMedia(bytes)
  if (media.length > packageFiles) throw new InputError(said('own.exchange.package.tooMany', sizes))
  const brought = new Map<MediaKey, AddedMedia | { refused: Saying }>()
  for (const key of media.filter((one) => !known.has(one)))
    brought.set(key, await take(bytes, key, keep).catch(toRefused))
  return brought
}

const sizes = {
  size: `${exchangeLimits.packageBytes / 1_000_000} MB`,
  most: exchangeLimits.packageFiles,
}

function listMedia(bytes: Uint8Array): readonly MediaKey[] {
  try {
    return listPackedFiles(bytes).media
  } catch (cause) {
    throw new InputError(said('own.exchange.package.unreadable'), [], { cause })
  }
}

async function take(packed: Uint8Array, key: MediaKey, keep: boolean): Promise<AddedMedia> {
  const bytes = readMedia(packed, key)
  // A file that is not what its name was made from was changed on its way.
  if (!bytes || toMediaKey(bytes, extensionOf(key)) !== key)
    throw new InputError(said('own.exchange.package.damaged'))
  const { width, height, ...made } = isFilm(key) ? await makeFilm(bytes) : await makePhoto(bytes)
  const kept = keep
    ? await keepBytes(mediaStore(), made.bytes, made.extension)
    : toMediaKey(made.bytes, made.extension)
  return { key: kept, width, height }
}

async function makePhoto(bytes: Uint8Array) {
  const photo = await toPhoto(bytes, wholePhoto)
  return { ...photo, bytes: new Uint8Array(photo.bytes), extension: 'jpg' as const }
}

async function makeFilm(bytes: Uint8Array) {
  const folder = await mkdtemp(path.join(tmpdir(), 'plinth-film-'))
  try {
    const file = path.join(folder, 'film')
    await writeFile(file, bytes)
    return await toFilm(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function toRefused(error: unknown): { refused: Saying } {
  if (error instanceof InputError) return { refused: error.said }
  throw error
}
