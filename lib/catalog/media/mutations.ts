import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import type { PhotoEdit } from '@/lib/catalog/photo/photo-edit'
import { toPhoto } from '@/lib/catalog/photo/to-photo'
import { within } from '@/lib/db/within'
import type { MediaKey } from '@/lib/media/media-key'
import { mediaStore } from '@/lib/media/open-media'
import { readUpload } from '@/lib/media/uploads'

export type AddedPhoto = { key: MediaKey; width: number; height: number }

/**
 * Keeps a photo that was uploaded, turned and cut as asked, for the members of the clinic. The same photo again gives
 * the same key. Throws NotFoundError for an upload that is not whole or another's, InputError for what is no photo.
 */
export async function addPhoto(
  scope: ClinicScope,
  { uploadId, edit }: { uploadId: string; edit: PhotoEdit },
  now: Date,
): Promise<AddedPhoto> {
  requirePermission(scope, 'changeCatalog')
  const { bytes, width, height } = await toPhoto(await readUpload(scope, uploadId), edit)
  const key = await mediaStore().put(bytes, 'jpg')
  const { clinicId, userId } = scope
  await within(scope, async (tx) => {
    const row = { clinicId, key, width, height, addedByUserId: userId, addedAt: now }
    const { count } = await tx.clinicMedia.createMany({ data: [row], skipDuplicates: true })
    if (count > 0) await recordAudit(tx, scope, { kind: 'photo-added' })
  })
  return { key, width, height }
}
