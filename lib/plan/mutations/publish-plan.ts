import { randomUUID } from 'node:crypto'
import { byId } from '@/lib/access/by-id'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { type Tx, within } from '@/lib/db/within'
import { ConflictError, NotFoundError } from '@/lib/errors'
import type { FrozenPlan } from '../frozen/frozen-plan'
import { toSchedule } from '../frozen/to-schedule'
import { readStoredPlan } from '../queries'
import { freeze } from './freeze'
import { lockPlan, requireOpen } from './plan-rows'

type Publishing = { revision: number; versionId?: string; note?: string; patientNote?: string }

/**
 * Freezes the draft of this revision as the next version, which nothing changes afterwards; its drawings are kept for
 * ever first. `note` is for colleagues, `patientNote` stands on the patient's page. `versionId` is made by who asks: the
 * same one again is the same version and gets the first answer, whatever the draft says by now. Throws InputError with
 * every problem that stops it, ConflictError when the draft has another revision by now, NotFoundError.
 */
export async function publishPlan(
  scope: ClinicScope,
  planId: string,
  { revision, versionId = randomUUID(), note, patientNote }: Publishing,
  now: Date,
): Promise<{ versionId: string; number: number }> {
  requirePermission(scope, 'publishPlan')
  return within(scope, async (tx) => {
    // Numbers follow without a gap when two publish at once.
    await lockPlan(tx, scope, planId)
    const plan = await readStoredPlan(tx, scope, planId)
    const published = await findPublished(tx, scope, planId, versionId)
    if (published) return published
    requireOpen(plan)
    if (plan.revision !== revision) throw new ConflictError(plan)
    const last = await tx.planVersion.aggregate({
      where: { clinicId: scope.clinicId, planId },
      _max: { number: true },
    })
    const number = (last._max.number ?? 0) + 1
    const frozen = await freeze(tx, scope, plan, { number, patientNote }, now)
    await tx.planVersion.create({
      data: {
        clinicId: scope.clinicId,
        id: versionId,
        planId,
        number,
        frozen,
        schedule: toSchedule(frozen),
        note: note || null,
        publishedByMemberId: scope.memberId,
        publishedAt: now,
      },
    })
    await recordAudit(tx, scope, {
      kind: 'plan-published',
      patientId: plan.patientId,
      planId,
      versionId,
      number,
    })
    return { versionId, number }
  })
}

/** The version of that id, null when there is none yet. Throws NotFoundError for another plan's. */
async function findPublished(
  tx: Tx,
  scope: ClinicScope,
  planId: string,
  versionId: string,
): Promise<{ versionId: string; number: number } | null> {
  const version = await tx.planVersion.findUnique({
    where: byId(scope, versionId),
    select: { planId: true, number: true },
  })
  if (!version) return null
  if (version.planId !== planId) throw new NotFoundError('version')
  return { versionId, number: version.number }
}

/** The draft as it would be frozen now, for a preview in print: version 0. Throws as publishPlan does for unknown items. */
export async function previewPlan(scope: ClinicScope, planId: string, now: Date): Promise<FrozenPlan> {
  requirePermission(scope, 'readPlan')
  return within(scope, async (tx) =>
    freeze(tx, scope, await readStoredPlan(tx, scope, planId), { number: 0 }, now),
  )
}
