import type { ShareScope } from '@/lib/access/scope'
import { attemptKey } from '@/lib/auth/attempt-key'
import { lockoutRules } from '@/lib/auth/lockout'
import { reserveAttempt } from '@/lib/auth/mutations'
import { enterClinic, type Tx, withoutClinic } from '@/lib/db/within'
import { TooManyError } from '@/lib/errors'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { readFrozenPlan } from '@/lib/plan/frozen/read-frozen-plan'
import { hashLinkToken, isLinkToken } from './token'

/** What of a request counts for opening a link: the address it came from (clientAddress) and when. */
export type RequestFacts = { address: string; now: Date }

export type OpenedShare = {
  scope: ShareScope
  patientId: string
  /** The newest published version. */
  version: { id: string; number: number; frozen: FrozenPlan }
}

/**
 * Opens a link, whatever its sender's address has failed before: a household's or a clinic's address may be a crowd's.
 * Null for a token that is wrong, revoked, or of an archived plan or patient: they are not told apart, do the same work
 * and count as one failure of the address. Throws TooManyError for such a one when the address has failed too often.
 * That a link answers does not mean that a person looked: recordOpening (mutations.ts) records that.
 */
export async function openShare(token: string, { address, now }: RequestFacts): Promise<OpenedShare | null> {
  const key = attemptKey('link', address)
  const hash = hashLinkToken(token)
  return withoutClinic(async (tx) => {
    const link = await tx.shareLink.findUnique({ where: { tokenHash: hash } })
    const opened = link && !link.revokedAt && isLinkToken(token) ? await openLink(tx, link, address) : null
    if (!opened) {
      const waitMs = await reserveAttempt(tx, key, lockoutRules.link, now)
      if (waitMs > 0) throw new TooManyError(Math.ceil(waitMs / 1000))
      return null
    }
    return opened
  })
}

type Link = { id: string; clinicId: string; planId: string }

async function openLink(
  tx: Tx,
  { id, clinicId, planId }: Link,
  address: string,
): Promise<OpenedShare | null> {
  await enterClinic(tx, clinicId)
  const version = await tx.planVersion.findFirst({
    where: { clinicId, planId, plan: { archivedAt: null, patient: { archivedAt: null } } },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, frozen: true, plan: { select: { patientId: true } } },
  })
  if (!version) return null
  const scope = { kind: 'share', clinicId, planId, shareLinkId: id, address } as ShareScope
  const { patientId } = version.plan
  const frozen = readFrozenPlan(version.frozen)
  return { scope, patientId, version: { id: version.id, number: version.number, frozen } }
}
