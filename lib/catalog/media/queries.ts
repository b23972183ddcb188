import type { ClinicScope } from '@/lib/access/scope'
import { readWithin } from '@/lib/db/within'
import type { MediaKey } from '@/lib/media/media-key'
import type { ClinicMedia } from './clinic-figure'

/** Whether a photo or a film is the clinic's, so that its members may see it. */
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

/** Those of these photos and films that are the clinic's; without `keys` all of them. */
export function listClinicMedia(scope: ClinicScope, keys?: readonly MediaKey[]): Promise<ClinicMedia[]> {
  return readWithin(scope, (tx) =>
    tx.clinicMedia.findMany({
      where: { clinicId: scope.clinicId, ...(keys ? { key: { in: [...keys] } } : {}) },
      select: { key: true, width: true, height: true },
    }),
  )
}
