import { randomUUID } from 'node:crypto'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { within } from '@/lib/db/within'
import { ConflictError } from '@/lib/errors'
import type { FrozenPlan } from '../frozen/frozen-plan'
import { toSchedule } from '../frozen/to-schedule'
import { readStoredPlan } from '../queries'
import { freeze } from './freeze'
import { lockPlan, requireOpen } from './plan-rows'

/**
 * Freezes the draft of this revision as the next version, which nothing changes afterwards; its drawings are kept for
 * ever first. `note` is for colleagues, `patientNote` stands on the patient's page. Throws InputError with every problem that stops it, ConflictError when the draft has another revision by
 * now, NotFoundError.
 */
export async function publishPlan(
  scope: ClinicScope,
  planId: string,
  { revision, note, patientNote }: { revision: number; note?: string; patientNote?: string },
  now: Date,
): Promise<{ versionId: string; number: number }> {
  requirePermission(scope, 'publishPlan')
  return within(scope, async (tx) => {
    // Numbers follow without a gap when two publish at once.
    await lockPlan(tx, scope, planId)
    const plan = await readStoredPlan(tx, scope, planId)
    requireOpen(plan)
    if (plan.revision !== revision) throw new ConflictError(plan)
    const last = await tx.planVersion.aggregate({
      where: { clinicId: scope.clinicId, planId },
      _max: { number: true },
    })
    const number = (last._max.number ?? 0) + 1
    const frozen = await freeze(tx, scope, plan, { number, patientNote }, now)
    const versionId = randomUUID()
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

/** The draft as it would be frozen now, for a preview in print: version 0. Throws as publishPlan does for unknown items. */
export async function previewPlan(scope: ClinicScope, planId: string, now: Date): Promise<FrozenPlan> {
  requirePermission(scope, 'readPlan')
  return within(scope, async (tx) =>
    freeze(tx, scope, await readStoredPlan(tx, scope, planId), { number: 0 }, now),
  )
}
