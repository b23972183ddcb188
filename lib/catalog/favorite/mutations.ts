import type { ClinicScope } from '@/lib/access/scope'
import { within } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import { openCatalogs } from '../queries'

/**
 * Stars an item for the member of the scope, or takes the star away; the same twice changes nothing. NotFoundError for a
 * slug that the clinic's catalog does not have. It says nothing about a patient and leaves no event in the record.
 */
export function setFavorite(
  scope: ClinicScope,
  { slug, starred, now }: { slug: string; starred: boolean; now: Date },
): Promise<void> {
  return within(scope, async (tx) => {
    const { en, es } = await openCatalogs(tx, scope)
    if (!en.find(slug) && !es.find(slug)) throw new NotFoundError('exercise')
    const key = { clinicId: scope.clinicId, memberId: scope.memberId, slug }
    const removedAt = starred ? null : now
    await tx.favorite.upsert({
      where: { clinicId_memberId_slug: key },
      create: { ...key, addedAt: now, removedAt },
      update: starred ? { addedAt: now, removedAt } : { removedAt },
    })
  })
}
