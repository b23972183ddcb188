import { byId } from '@/lib/access/by-id'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { within } from '@/lib/db/within'
import { InputError, NotFoundError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { lockPlan } from '@/lib/plan/mutations/plan-rows'
import { insertLink, type MadeLink, requireGivableVersion } from '../mutations'
import { getLinkPlan } from '../queries'
import { type HelperInput, helperLimit } from './helper-link'

/**
 * Makes a link of a helper's own to a plan that the patient has: beside the patient's, ended by itself, with a PIN where the
 * clinic's new links ask for one. Throws as makeLink does, and InputError for one helper too many.
 */
export function makeHelperLink(
  scope: ClinicScope,
  planId: string,
  { role, name, reads }: HelperInput,
  now: Date,
): Promise<MadeLink> {
  requirePermission(scope, 'shareLink')
  return within(scope, async (tx) => {
    await lockPlan(tx, scope, planId)
    const patientId = await requireGivableVersion(tx, scope, planId, now)
    const where = { clinicId: scope.clinicId, planId, revokedAt: null, helperRole: { not: null } }
    if ((await tx.shareLink.count({ where })) >= helperLimit)
      throw new InputError(said('errors.helpersMany', { limit: helperLimit }))
    const helper = { helperRole: role, helperName: name || null, helperReads: reads }
    return insertLink(tx, scope, { planId, patientId, helper, now })
  })
}

/** Ends one link of a plan, a helper's or the patient's, and no other. Throws NotFoundError for one that is not live. */
export function revokeOneLink(
  scope: ClinicScope,
  { planId, linkId }: { planId: string; linkId: string },
  now: Date,
): Promise<void> {
  requirePermission(scope, 'shareLink')
  return within(scope, async (tx) => {
    const { patientId } = await getLinkPlan(tx, scope, planId)
    const link = await tx.shareLink.findFirst({
      where: { clinicId: scope.clinicId, id: linkId, planId, revokedAt: null },
      select: { id: true },
    })
    if (!link) throw new NotFoundError('link')
    await tx.shareLink.update({ where: byId(scope, linkId), data: { revokedAt: now } })
    await recordAudit(tx, scope, { kind: 'link-revoked', patientId, planId, shareLinkId: linkId })
  })
}
