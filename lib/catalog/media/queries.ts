import type { ClinicScope } from '@/lib/access/scope'
import { readWithin } from '@/lib/db/within'
import type { MediaKey } from '@/lib/media/media-key'
import type { ItemFigure } from '../item'
import { type ClinicPhoto, toPhotoFigure } from './photo-figure'

/** Whether a photo is the clinic's, so that its members may see it. */
export function isClinicMedia(scope: ClinicScope, key: MediaKey): Promise<boolean> {
  return readWithin(scope, async (tx) => {
    const { clinicId } = scope
    return (
      (await tx.clinicMedia.findUnique({
        where: { clinicId_key: { clinicId, key } },
        select: { key: true },
      })) !== null
    )
  })
}

/** The clinic's photos as an item's picture: the first is the start, the second the end. Null when one is not the clinic's. */
export function findPhotoFigure(scope: ClinicScope, keys: readonly MediaKey[]): Promise<ItemFigure | null> {
  return readWithin(scope, async (tx) => {
    const rows = await tx.clinicMedia.findMany({
      where: { clinicId: scope.clinicId, key: { in: [...keys] } },
    })
    return toPhotoFigure(rows, keys)
  })
}

/** Every photo of the clinic. */
export function listClinicPhotos(scope: ClinicScope): Promise<ClinicPhoto[]> {
  return readWithin(scope, (tx) =>
    tx.clinicMedia.findMany({
      where: { clinicId: scope.clinicId },
      select: { key: true, width: true, height: true },
    }),
  )
}
