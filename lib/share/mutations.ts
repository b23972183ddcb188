import { randomUUID } from 'node:crypto'
import { byId } from '@/lib/access/by-id'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { requireSecret } from '@/lib/auth/secret'
import { readClinic } from '@/lib/clinic/queries'
import type { ShareLink } from '@/lib/db/generated/client'
import { type Tx, within } from '@/lib/db/within'
import { InputError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { requireGivable } from '@/lib/plan/check/givable/require-givable'
import { lockPlan } from '@/lib/plan/mutations/plan-rows'
import { readVersion } from '@/lib/plan/queries'
import type { OpenedLink } from './open-share'
import { findBirthYear, type MadeProof, makeProof } from './proof/mutations/set-proof'
import { findLiveLink, getLinkPlan, type LiveLink, toLiveLink } from './queries'
import { sealToken } from './seal'
import { hashLinkToken, newLinkToken } from './token'

/**
 * The plan's link: the live one when there is one that can be shown, otherwise a new one. A link is stable, so that a
 * handout printed last month still opens the plan. A new one asks for what the clinic's settings say; `pin` is then to be
 * told, and comes this once. Throws InputError for a plan that was never published, is archived,
 * or is not to be given by now, NotFoundError for a foreign one.
 */
export function makeLink(scope: ClinicScope, planId: string, now: Date): Promise<MadeLink> {
  return within(scope, async (tx) => {
    // Two members who press at the same moment get the same link.
    await lockPlan(tx, scope, planId)
    const patientId = await requireGivableVersion(tx, scope, planId, now)
    const live = await findLiveLink(tx, scope, planId)
    return live?.token ? { ...live, pin: null } : insertLink(tx, scope, { planId, patientId, now })
  })
}

/** The patient of a plan whose newest version may be given by now; throws as makeLink does. */
export async function requireGivableVersion(
  tx: Tx,
  scope: ClinicScope,
  planId: string,
  now: Date,
): Promise<string> {
  const { archivedAt, patientId, _count } = await getLinkPlan(tx, scope, planId)
  if (archivedAt) throw new InputError(said('tell.link.archived'))
  if (_count.versions === 0) throw new InputError(said('tell.link.unpublished'))
  const { frozen } = await readVersion(tx, scope, planId)
  await requireGivable(tx, scope, { planId, patientId, frozen }, now)
  return patientId
}

/** Writes a new link, the patient's own or a helper's, inside a running transaction. */
export async function insertLink(
  tx: Tx,
  scope: ClinicScope,
  given: {
    planId: string
    patientId: string
    helper?: Pick<ShareLink, 'helperRole' | 'helperName' | 'helperReads'>
    now: Date
  },
): Promise<MadeLink> {
  const { planId, patientId, helper, now: createdAt } = given
  const token = newLinkToken()
  const id = randomUUID()
  const proof = await makeUsualProof(tx, scope, { shareLinkId: id, patientId })
  const row = await tx.shareLink.create({
    data: {
      ...{ clinicId: scope.clinicId, id, planId, createdAt },
      ...{ tokenHash: hashLinkToken(token), tokenSealed: sealToken(token, requireSecret()) },
      ...proof?.row,
      ...helper,
    },
  })
  const kind = helper ? 'helper-link-made' : 'link-made'
  await recordAudit(tx, scope, { kind, patientId, planId, shareLinkId: id })
  return { ...toLiveLink(row), pin: proof?.pin ?? null }
}

/** A link with the PIN that was just made for it, null where none was. */
export type MadeLink = LiveLink & { pin: string | null }

/** What the clinic's new links ask for; a PIN where the year of birth is not known. */
async function makeUsualProof(
  tx: Tx,
  scope: ClinicScope,
  of: { shareLinkId: string; patientId: string },
): Promise<MadeProof | null> {
  const { linkProof } = await readClinic(tx, scope)
  if (!linkProof) return null
  const isYear = linkProof === 'birth-year' && (await findBirthYear(tx, scope, of.patientId)) !== null
  return makeProof(tx, scope, of, { kind: isYear ? 'birth-year' : 'pin' })
}

/** As findLink, and records that the member has seen the link, which is as good as having it. */
export function showLink(scope: ClinicScope, planId: string): Promise<LiveLink | null> {
  return within(scope, async (tx) => {
    const { patientId } = await getLinkPlan(tx, scope, planId)
    const link = await findLiveLink(tx, scope, planId)
    if (link?.token)
      await recordAudit(tx, scope, { kind: 'link-shown', patientId, planId, shareLinkId: link.id })
    return link
  })
}

/** Ends the patient's own live links of the plan at once; a helper's goes on. Does nothing when there is none. Throws NotFoundError. */
export function revokeLink(scope: ClinicScope, planId: string, now: Date): Promise<void> {
  return within(scope, async (tx) => {
    const { patientId } = await getLinkPlan(tx, scope, planId)
    const { clinicId } = scope
    const ended = await tx.shareLink.updateManyAndReturn({
      where: { clinicId, planId, revokedAt: null, helperRole: null },
      data: { revokedAt: now },
      select: { id: true },
    })
    for (const { id } of ended)
      await recordAudit(tx, scope, { kind: 'link-revoked', patientId, planId, shareLinkId: id })
  })
}

const noteOpeningEveryMs = 10 * 60_000

/** As recordOpening, where that was not just done by what was read with the link: a page asked again writes nothing. */
export async function noteOpening(link: OpenedLink, now: Date): Promise<void> {
  if (!isJustNoted(link.lastOpenedAt, now)) await recordOpening(link, now)
}

/**
 * Records that a person looked at what a link opens (is-looked-at.ts). A patient's page asks many times in a few minutes,
 * and the therapist wants to know the day: written at most once in ten minutes.
 */
export function recordOpening(
  { scope, patientId }: Pick<OpenedLink, 'scope' | 'patientId'>,
  now: Date,
): Promise<void> {
  const { planId, shareLinkId } = scope
  return within(scope, async (tx) => {
    const key = byId(scope, shareLinkId)
    const { firstOpenedAt, lastOpenedAt } = await tx.shareLink.findUniqueOrThrow({ where: key })
    await recordAudit(tx, scope, { kind: 'link-opened', patientId, planId, shareLinkId })
    if (isJustNoted(lastOpenedAt, now)) return
    await tx.shareLink.update({
      where: key,
      data: { firstOpenedAt: firstOpenedAt ?? now, lastOpenedAt: now },
    })
  })
}

function isJustNoted(lastOpenedAt: Date | null, now: Date): boolean {
  return lastOpenedAt !== null && now.getTime() - lastOpenedAt.getTime() < noteOpeningEveryMs
}
