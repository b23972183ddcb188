import type { ShareScope } from '@/lib/access/scope'
import { attemptKey } from '@/lib/auth/attempt-key'
import { lockoutRules } from '@/lib/auth/lockout'
import { reserveAttempt } from '@/lib/auth/mutations'
import { enterClinic, readWithoutClinic, type Tx, withoutClinic } from '@/lib/db/within'
import { TooManyError } from '@/lib/errors'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { readFrozenPlan } from '@/lib/plan/frozen/read-frozen-plan'
import { hashLinkToken, isLinkToken } from './token'

/** What of a request counts for opening a link: the address it came from (clientAddress) and when. */
export type RequestFacts = { address: string; now: Date }

/** A link that is live, with the plan of whom it opens. */
export type OpenedLink = { scope: ShareScope; patientId: string }

export type OpenedShare = OpenedLink & {
  /** The newest published version. */
  version: { id: string; number: number; frozen: FrozenPlan }
}

/**
 * Opens a link to act through it, without reading the plan: as openShare, of which it is a part.
 */
export function openLink(token: string, facts: RequestFacts): Promise<OpenedLink | null> {
  return open(token, facts, async (_tx, link) => link)
}

/**
 * Opens a link, whatever its sender's address has failed before: a household's or a clinic's address may be a crowd's.
 * Null for a token that is wrong, revoked, or of an archived plan or patient: they are not told apart, do the same work
 * and count as one failure of the address. Throws TooManyError for such a one when the address has failed too often.
 * That a link answers does not mean that a person looked: recordOpening (mutations.ts) records that.
 */
export function openShare(token: string, facts: RequestFacts): Promise<OpenedShare | null> {
  return openShareAnd(token, facts, async (_tx, share) => share)
}

/** As openShare, and resolves to what `read` makes of it in the same transaction, in which nothing can be written. */
export function openShareAnd<Result>(
  token: string,
  facts: RequestFacts,
  read: (tx: Tx, share: OpenedShare) => Promise<Result>,
): Promise<Result | null> {
  return open(token, facts, async (tx, link) => read(tx, { ...link, version: await readNewest(tx, link) }))
}

async function open<Result>(
  token: string,
  { address, now }: RequestFacts,
  read: (tx: Tx, link: OpenedLink) => Promise<Result>,
): Promise<Result | null> {
  const opened = await readWithoutClinic(async (tx) => {
    const link = await findLink(tx, token, address)
    return link && { result: await read(tx, link) }
  })
  if (opened) return opened.result
  const key = attemptKey('link', address)
  const waitMs = await withoutClinic((tx) => reserveAttempt(tx, key, lockoutRules.link, now))
  if (waitMs > 0) throw new TooManyError(Math.ceil(waitMs / 1000))
  return null
}

async function findLink(tx: Tx, token: string, address: string): Promise<OpenedLink | null> {
  const tokenHash = hashLinkToken(token)
  const route = await tx.linkRoute.findUnique({ where: { tokenHash } })
  if (!route || !isLinkToken(token)) return null
  const { clinicId } = route
  await enterClinic(tx, clinicId)
  const link = await tx.shareLink.findFirst({
    where: {
      clinicId,
      tokenHash,
      revokedAt: null,
      plan: { archivedAt: null, patient: { archivedAt: null }, versions: { some: {} } },
    },
    select: { id: true, planId: true, plan: { select: { patientId: true } } },
  })
  if (!link) return null
  const { id: shareLinkId, planId, plan } = link
  const scope = { kind: 'share', clinicId, planId, shareLinkId, address } as ShareScope
  return { scope, patientId: plan.patientId }
}

async function readNewest(tx: Tx, { scope }: OpenedLink): Promise<OpenedShare['version']> {
  const { clinicId, planId } = scope
  const { id, number, frozen } = await tx.planVersion.findFirstOrThrow({
    where: { clinicId, planId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, frozen: true },
  })
  return { id, number, frozen: readFrozenPlan(frozen) }
}
