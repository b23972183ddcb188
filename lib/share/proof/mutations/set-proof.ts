import { randomUUID } from 'node:crypto'
import { byId } from '@/lib/access/by-id'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { requireSecret } from '@/lib/auth/secret'
import { type Tx, within } from '@/lib/db/within'
import { InputError, NotFoundError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { getLinkPlan } from '@/lib/share/queries'
import { hashProof } from '../proof-hash'
import { newPin, type ProofChoice } from '../proof-kind'
import { birthYears } from '../proof-limits'

/** What a link keeps of a proof, and the PIN to be told, which is kept nowhere. */
export type MadeProof = {
  row: { proofKind: string; proofHash: string; proofChoices: number; proofId: string }
  pin: string | null
}

type LinkIds = { planId: string; linkId: string }

/**
 * Has a live link ask for a PIN or the patient's year of birth from now on: every device has to tell it, also those that had
 * told an earlier one. Resolves to the PIN to be told in person, which cannot be shown again; null for a year.
 * Throws InputError where the record has no date of birth, NotFoundError for a link that is not live.
 */
export function setProof(scope: ClinicScope, ids: LinkIds, choice: ProofChoice): Promise<string | null> {
  requirePermission(scope, 'shareLink')
  return within(scope, async (tx) => {
    const { patientId } = await requireLink(tx, scope, ids)
    const { row, pin } = await makeProof(tx, scope, { shareLinkId: ids.linkId, patientId }, choice)
    await tx.shareLink.update({ where: byId(scope, ids.linkId), data: row })
    const about = { patientId, planId: ids.planId, shareLinkId: ids.linkId }
    await recordAudit(tx, scope, { kind: 'link-proof-set', ...about, asks: choice.kind })
    return pin
  })
}

/** Has a live link ask for nothing any more. Throws NotFoundError for one that is not live. */
export function removeProof(scope: ClinicScope, ids: LinkIds): Promise<void> {
  requirePermission(scope, 'shareLink')
  return within(scope, async (tx) => {
    const { patientId } = await requireLink(tx, scope, ids)
    const data = { proofKind: null, proofHash: null, proofChoices: null, proofId: null }
    await tx.shareLink.update({ where: byId(scope, ids.linkId), data })
    const about = { patientId, planId: ids.planId, shareLinkId: ids.linkId }
    await recordAudit(tx, scope, { kind: 'link-proof-removed', ...about })
  })
}

/** As setProof, for a link that is being made, inside a running transaction. */
export async function makeProof(
  tx: Tx,
  scope: ClinicScope,
  { shareLinkId, patientId }: { shareLinkId: string; patientId: string },
  choice: ProofChoice,
): Promise<MadeProof> {
  const proofId = randomUUID()
  const pin = choice.kind === 'pin' ? (choice.pin ?? newPin()) : null
  const told = pin ?? (await findBirthYear(tx, scope, patientId))
  if (told === null) throw new InputError(said('errors.noBirthDate'))
  const proofChoices = pin ? 10 ** pin.length : birthYears
  const proofHash = await hashProof(told, { shareLinkId, proofId }, requireSecret())
  return { row: { proofKind: choice.kind, proofHash, proofChoices, proofId }, pin }
}

/** The year a patient was born in, four digits; null where the record has no date. */
export async function findBirthYear(tx: Tx, scope: ClinicScope, patientId: string): Promise<string | null> {
  const where = byId(scope, patientId)
  const { birthDate } = await tx.patient.findUniqueOrThrow({ where, select: { birthDate: true } })
  return birthDate && String(birthDate.getUTCFullYear())
}

async function requireLink(tx: Tx, scope: ClinicScope, { planId, linkId }: LinkIds) {
  const { patientId } = await getLinkPlan(tx, scope, planId)
  const link = await tx.shareLink.findFirst({
    where: { clinicId: scope.clinicId, id: linkId, planId, revokedAt: null },
    select: { id: true },
  })
  if (!link) throw new NotFoundError('link')
  return { patientId }
}
