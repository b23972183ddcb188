import type { ClinicScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/db/within'

/** Takes own items out of the catalog, or with null brings them back, in a running transaction; answers how many it found. */
export async function markArchived(
  tx: Tx,
  { clinicId }: ClinicScope,
  slugs: readonly string[],
  archivedAt: Date | null,
): Promise<number> {
  const where = { clinicId, slug: { in: [...slugs] } }
  const { count } = await tx.catalogItemRow.updateMany({ where, data: { archivedAt } })
  return count
}
