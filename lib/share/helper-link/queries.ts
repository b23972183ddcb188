import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { within } from '@/lib/db/within'
import { getLinkPlan, type LiveLink, toLiveLink } from '../queries'
import { type Helper, toHelper } from './helper-link'

/** A helper's live link, with how often they logged by it and when last. */
export type HelperLink = LiveLink & { helper: Helper; logged: number; lastLoggedAt: Date | null }

/** The live links of a plan's helpers, the oldest first; records that they were shown. Throws NotFoundError. */
export function listHelperLinks(scope: ClinicScope, planId: string): Promise<HelperLink[]> {
  return within(scope, async (tx) => {
    const { patientId } = await getLinkPlan(tx, scope, planId)
    const { clinicId } = scope
    const rows = await tx.shareLink.findMany({
      where: { clinicId, planId, revokedAt: null, helperRole: { not: null } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
    for (const { id } of rows)
      await recordAudit(tx, scope, { kind: 'link-shown', patientId, planId, shareLinkId: id })
    const counts = await tx.checkIn.groupBy({
      by: ['shareLinkId'],
      where: { clinicId, shareLinkId: { in: rows.map(({ id }) => id) } },
      _count: true,
      _max: { receivedAt: true },
    })
    return rows.flatMap((row) => {
      const helper = toHelper(row)
      const count = counts.find(({ shareLinkId }) => shareLinkId === row.id)
      const logged = { logged: count?._count ?? 0, lastLoggedAt: count?._max.receivedAt ?? null }
      return helper ? [{ ...toLiveLink(row), helper, ...logged }] : []
    })
  })
}
