import type { ShareScope } from '@/lib/access/scope'
import { attemptKey } from '@/lib/auth/attempt-key'
import { lockoutRules } from '@/lib/auth/lockout'
import { reserveAttempt } from '@/lib/auth/mutations'
import { Prisma, type ShareLink } from '@/lib/db/generated/client'
import {
  enterClinic,
  inOneStatement,
  readWithin,
  readWithoutClinic,
  type Tx,
  withoutClinic,
} from '@/lib/db/within'
import { type LinkLock, LockedError, TooManyError } from '@/lib/errors'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { readFrozenPlan } from '@/lib/plan/frozen/read-frozen-plan'
import { recentMap } from '@/lib/recent-map'
import { type Helper, toHelper } from './helper-link/helper-link'
import { provenTo } from './proof/queries'
import { hashLinkToken, isLinkToken } from './token'

/** What of a request counts for opening a link: the address it came from (clientAddress), its Cookie header, and when. */
export type RequestFacts = { address: string; cookies?: string | null; now: Date }

/** A link that is live, with the plan of whom it opens. */
export type OpenedLink = {
  scope: ShareScope
  patientId: string
  lastOpenedAt: Date | null
  /** Whose link it is, when it is not the patient's own. */
  helper: Helper | null
}

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
 * and count as one failure of the address. Throws TooManyError for such a one when the address has failed too often,
 * and LockedError for a link that asks for a PIN which this device has not told; nothing of the plan is read then.
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

/**
 * As openShareAnd, with the token of a calendar's address in place of a link's. `read` gets the clinic whose it is, in
 * which it looks for the address by the token's hash; null from it counts as a wrong token.
 */
export function openFeedAnd<Result extends object>(
  token: string,
  facts: RequestFacts,
  read: (tx: Tx, clinicId: string, tokenHash: Uint8Array<ArrayBuffer>) => Promise<Result | null>,
): Promise<Result | null> {
  return admit(facts, async (tx) => {
    const route = await findRoute(tx, token)
    return route && read(tx, route.clinicId, route.tokenHash)
  })
}

/**
 * What a link shows, inside a running transaction of its clinic: for what its holder asked for beforehand, a calendar or a
 * reminder. Null when the link has ended, or its plan or patient is archived.
 */
export async function findShare(
  tx: Tx,
  { clinicId, shareLinkId }: { clinicId: string; shareLinkId: string },
): Promise<OpenedShare | null> {
  const found = await findLiveLink(tx, clinicId, { id: shareLinkId })
  if (!found) return null
  const { proof: _, ...link } = found
  return { ...link, version: await readNewest(tx, link) }
}

async function open<Result>(
  token: string,
  facts: RequestFacts,
  read: (tx: Tx, link: OpenedLink) => Promise<Result>,
): Promise<Result | null> {
  const opened = await admit(facts, async (tx) => {
    const route = await findRoute(tx, token)
    if (!route) return null
    const { clinicId, tokenHash } = route
    const found = await findLiveLink(tx, clinicId, { tokenHash }, facts.address)
    if (!found) return null
    const { proof, ...link } = found
    if (proof && proof.lock.proofId !== provenTo(token, facts)?.proofId) throw new LockedError(proof.lock)
    return { result: await read(tx, link) }
  })
  return opened ? opened.result : null
}

/** What a live link asks for, as it is kept; `hash` is of lib/share/proof/proof-hash.ts. */
export type LinkProof = { lock: LinkLock; hash: string; choices: number }

/**
 * A live link with what it asks for, null where that is nothing, whatever its sender has proven: to compare what somebody
 * typed. Answers and throws for a dead one as openShare does.
 */
export async function findLinkProof(
  token: string,
  facts: RequestFacts,
): Promise<(OpenedLink & { proof: LinkProof | null }) | null> {
  return admit(facts, async (tx) => {
    const route = await findRoute(tx, token)
    return route && findLiveLink(tx, route.clinicId, { tokenHash: route.tokenHash }, facts.address)
  })
}

/** Counts a failure of the address where nothing is found. */
async function admit<Found extends object>(
  facts: RequestFacts,
  find: (tx: Tx) => Promise<Found | null>,
): Promise<Found | null> {
  return (await readWithoutClinic(find)) ?? refuse(facts)
}

/** A token that opens nothing: one failure of the address. Throws TooManyError. */
async function refuse({ address, now }: RequestFacts): Promise<null> {
  const key = attemptKey('link', address)
  const waitMs = await withoutClinic((tx) => reserveAttempt(tx, key, lockoutRules.link, now))
  if (waitMs > 0) throw new TooManyError(Math.ceil(waitMs / 1000))
  return null
}

/** The link and what the database told of its page. */
export type LinkPageRows = OpenedLink & {
  version: { id: string; number: number }
  /** Of the clinic. */
  timeZone: string
  /** As plinth_read_link_page (migration read_link_page) makes them. */
  rows: Record<string, unknown>
}

/**
 * All that the page of a link is made of, but the version, in one statement: check-ins and questions since an ISO day,
 * messages since an instant. Answers and throws as openShare does.
 */
export async function readLinkPage(
  token: string,
  facts: RequestFacts,
  { since, messagesSince }: { since: string; messagesSince: Date },
): Promise<LinkPageRows | null> {
  const proven = provenTo(token, facts)?.proofId ?? null
  const [answer] = isLinkToken(token)
    ? await inOneStatement<LinkPageAnswer>(
        Prisma.sql`SELECT locked, page, helper FROM plinth_open_link_page(
          ${hashLinkToken(token)}, ${proven}::uuid, ${since}::date, ${messagesSince})`,
      )
    : []
  if (answer?.locked) throw new LockedError(answer.locked)
  if (!answer?.page) return refuse(facts)
  const {
    clinicId,
    planId,
    shareLinkId,
    patientId,
    versionId,
    versionNumber,
    lastOpenedAt,
    timeZone,
    ...rows
  } = answer.page
  return {
    scope: { kind: 'share', clinicId, planId, shareLinkId, address: facts.address } as ShareScope,
    patientId: String(patientId),
    version: { id: String(versionId), number: Number(versionNumber) },
    lastOpenedAt: lastOpenedAt ? new Date(lastOpenedAt) : null,
    helper: answer.helper && toHelper(answer.helper),
    timeZone: String(timeZone),
    rows,
  }
}

type LinkPageAnswer = {
  locked: LinkLock | null
  page: Record<string, string> | null
  helper: Parameters<typeof toHelper>[0] | null
}

/** By what their JSON takes: some hundred plans. */
const keptVersions = recentMap<{ frozen: FrozenPlan; size: number }>(16_000_000, ({ size }) => size)

/**
 * A version of a link's plan as it was frozen, which never changes: kept, and read when it is not. Its key begins with
 * the clinic, so that no clinic's id opens another's.
 */
export async function keepVersion({ clinicId }: ShareScope, id: string): Promise<FrozenPlan> {
  const key = `${clinicId} ${id}`
  const known = keptVersions.get(key)
  if (known) return known.frozen
  const row = await readWithin({ clinicId }, (tx) =>
    tx.planVersion.findUniqueOrThrow({
      where: { clinicId_id: { clinicId, id } },
      select: { frozen: true },
    }),
  )
  const frozen = readFrozenPlan(row.frozen)
  keptVersions.set(key, { frozen, size: JSON.stringify(row.frozen).length })
  return frozen
}

/** The clinic that a token belongs to, which the transaction then works in. */
async function findRoute(tx: Tx, token: string) {
  const tokenHash = hashLinkToken(token)
  const route = await tx.linkRoute.findUnique({ where: { tokenHash } })
  if (!route || !isLinkToken(token)) return null
  await enterClinic(tx, route.clinicId)
  return { clinicId: route.clinicId, tokenHash }
}

async function findLiveLink(
  tx: Tx,
  clinicId: string,
  which: { tokenHash: Uint8Array<ArrayBuffer> } | { id: string },
  address?: string,
): Promise<(OpenedLink & { proof: LinkProof | null }) | null> {
  const link = await tx.shareLink.findFirst({
    where: {
      clinicId,
      ...which,
      revokedAt: null,
      plan: { archivedAt: null, patient: { archivedAt: null }, versions: { some: {} } },
    },
    select: {
      ...{ id: true, planId: true, lastOpenedAt: true },
      ...{ helperRole: true, helperName: true, helperReads: true },
      ...{ proofKind: true, proofId: true, proofHash: true, proofChoices: true },
      ...{ plan: { select: { patientId: true } }, clinic: { select: { name: true, phone: true } } },
    },
  })
  if (!link) return null
  const { id: shareLinkId, planId, lastOpenedAt, plan } = link
  const scope = {
    kind: 'share',
    clinicId,
    planId,
    shareLinkId,
    ...(address ? { address } : {}),
  } as ShareScope
  const whose = { patientId: plan.patientId, helper: toHelper(link) }
  return { scope, ...whose, lastOpenedAt, proof: toProof(link) }
}

function toProof({
  proofKind,
  proofId,
  proofHash: hash,
  proofChoices: choices,
  clinic,
}: Pick<ShareLink, 'proofKind' | 'proofId' | 'proofHash' | 'proofChoices'> & {
  clinic: LinkLock['clinic']
}): LinkProof | null {
  if (!proofKind || !proofId || !hash || !choices) return null
  return { lock: { asks: proofKind as LinkLock['asks'], proofId, clinic }, hash, choices }
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
