import type { ClinicScope } from '@/lib/access/scope'
import { readWithin } from '@/lib/db/within'

/** Slugs of the items that the member of the scope has starred, the newest first. */
export function listFavorites(scope: ClinicScope): Promise<string[]> {
  return readWithin(scope, async (tx) => {
    const rows = await tx.favorite.findMany({
      where: { clinicId: scope.clinicId, memberId: scope.memberId, removedAt: null },
      orderBy: [{ addedAt: 'desc' }, { slug: 'asc' }],
      select: { slug: true },
    })
    return rows.map(({ slug }) => slug)
  })
}
