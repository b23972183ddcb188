import { byId } from '@/lib/access/by-id'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import type { Tx } from '@/lib/db/within'
import { makeProof } from './set-proof'

/**
 * Has every live link of a patient that asks for the year of birth ask for the one in the record from now on, inside the
 * transaction that corrected it: whoever told the old one has to tell it anew. The record has to have a date.
 */
export async function askYearAnew(tx: Tx, scope: ClinicScope, patientId: string): Promise<void> {
  const choice = { kind: 'birth-year' } as const
  const links = await tx.shareLink.findMany({
    where: { clinicId: scope.clinicId, plan: { patientId }, proofKind: choice.kind, revokedAt: null },
    select: { id: true, planId: true },
    // As everybody who locks several.
    orderBy: { id: 'asc' },
  })
  for (const { id: shareLinkId, planId } of links) {
    const { row } = await makeProof(tx, scope, { shareLinkId, patientId }, choice)
    await tx.shareLink.update({ where: byId(scope, shareLinkId), data: row })
    await recordAudit(tx, scope, {
      kind: 'link-proof-set',
      patientId,
      planId,
      shareLinkId,
      asks: choice.kind,
    })
  }
}
