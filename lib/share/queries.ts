import { byId } from '@/lib/access/by-id'
import type { ClinicScope, ShareScope } from '@/lib/access/scope'
import { requireSecret } from '@/lib/auth/secret'
import type { ShareLink } from '@/lib/db/generated/client'
import { readWithin, type Tx } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { readFrozenPlan } from '@/lib/plan/frozen/read-frozen-plan'
import type { ProofKind } from './proof/proof-kind'
import { openSeal } from './seal'

/** A live link. `token` is null when the server's secret has changed since: it still opens, but cannot be shown. */
export type LiveLink = {
  id: string
  token: string | null
  createdAt: Date
  firstOpenedAt: Date | null
  lastOpenedAt: Date | null
  /** What a device has to tell before it opens; null for nothing. */
  asks: ProofKind | null
}

/** The patient's own live link of a plan, or null. Throws NotFoundError for a plan that is missing or another clinic's. */
export function findLink(scope: ClinicScope, planId: string): Promise<LiveLink | null> {
  return readWithin(scope, async (tx) => {
    await getLinkPlan(tx, scope, planId)
    return findLiveLink(tx, scope, planId)
  })
}

/** The plan a link is made for. Throws NotFoundError. */
export async function getLinkPlan(tx: Tx, scope: ClinicScope, planId: string) {
  const plan = await tx.plan.findUnique({
    where: byId(scope, planId),
    select: { patientId: true, archivedAt: true, _count: { select: { versions: true } } },
  })
  if (!plan) throw new NotFoundError('plan')
  return plan
}

/** The patient's own newest live link of a plan inside a transaction, or null. */
export async function findLiveLink(tx: Tx, scope: ClinicScope, planId: string): Promise<LiveLink | null> {
  const link = await tx.shareLink.findFirst({
    where: { clinicId: scope.clinicId, planId, revokedAt: null, helperRole: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return link && toLiveLink(link)
}

/** A row of share_link that is live, as its plan's members see it. */
export function toLiveLink(link: ShareLink): LiveLink {
  const { id, createdAt, firstOpenedAt, lastOpenedAt } = link
  const token = openSeal(link.tokenSealed, link.tokenHash, requireSecret())
  return { id, token, createdAt, firstOpenedAt, lastOpenedAt, asks: link.proofKind as ProofKind | null }
}

/** An earlier version of a link's plan as it was frozen, inside a running transaction; null where there is none of the number. */
export async function readSharedVersion(
  tx: Tx,
  { clinicId, planId }: ShareScope,
  number: number,
): Promise<FrozenPlan | null> {
  const row = await tx.planVersion.findUnique({
    where: { clinicId_planId_number: { clinicId, planId, number } },
    select: { frozen: true },
  })
  return row && readFrozenPlan(row.frozen)
}
