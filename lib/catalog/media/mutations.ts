import { readFile } from 'node:fs/promises'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { filmLimits } from '@/lib/catalog/film/film-limits'
import { toFilm } from '@/lib/catalog/film/to-film'
import type { PhotoEdit } from '@/lib/catalog/photo/photo-edit'
import { photoLimits } from '@/lib/catalog/photo/photo-limits'
import { toPhoto } from '@/lib/catalog/photo/to-photo'
import { within } from '@/lib/db/within'
import { InputError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { keepBytes } from '@/lib/media/keep-bytes'
import type { MediaKey } from '@/lib/media/media-key'
import { mediaStore } from '@/lib/media/open-media'
import { findUpload } from '@/lib/media/uploads'

export type AddedMedia = { key: MediaKey; width: number; height: number }

/**
 * Keeps a photo that was uploaded, turned and cut as asked, for the members of the clinic. The same photo again gives
 * the same key. Throws NotFoundError for an upload that is not whole or another's, InputError for what is no photo.
 */
export async function addPhoto(
  scope: ClinicScope,
  { uploadId, edit }: { uploadId: string; edit: PhotoEdit },
  now: Date,
): Promise<AddedMedia> {
  requirePermission(scope, 'changeCatalog')
  const { file, size } = await findUpload(scope, uploadId)
  if (size > photoLimits.bytes)
    throw new InputError(said('own.photo.tooLarge', { size: sayMegabytes(photoLimits) }))
  const { bytes, width, height } = await toPhoto(await readFile(file), edit)
  const key = await mediaStore().put(bytes, 'jpg')
  return addMedia(scope, { key, width, height }, 'photo-added', now)
}

/**
 * Keeps a film that was uploaded, without what it says of place and time, for the members of the clinic. The same film
 * again gives the same key. Throws NotFoundError for an upload that is not whole or another's, InputError for what is no
 * film that every browser plays.
 */
export async function addFilm(
  scope: ClinicScope,
  { uploadId }: { uploadId: string },
  now: Date,
): Promise<AddedMedia> {
  requirePermission(scope, 'changeCatalog')
  const { file, size } = await findUpload(scope, uploadId)
  if (size > filmLimits.bytes)
    throw new InputError(said('own.film.tooLarge', { size: sayMegabytes(filmLimits) }))
  const { bytes, extension, width, height } = await toFilm(file)
  const key = await keepBytes(mediaStore(), bytes, extension)
  return addMedia(scope, { key, width, height }, 'film-added', now)
}

async function addMedia(
  scope: ClinicScope,
  added: AddedMedia,
  kind: 'photo-added' | 'film-added',
  now: Date,
): Promise<AddedMedia> {
  const { clinicId, userId } = scope
  await within(scope, async (tx) => {
    const row = { clinicId, ...added, addedByUserId: userId, addedAt: now }
    const { count } = await tx.clinicMedia.createMany({ data: [row], skipDuplicates: true })
    if (count > 0) await recordAudit(tx, scope, { kind })
  })
  return added
}

function sayMegabytes({ bytes }: { bytes: number }): string {
  return `${bytes / 1_000_000} MB`
}
