import { byId } from '@/lib/access/by-id'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { within } from '@/lib/db/within'
import { readStoredPlan } from '../queries'

/** Puts a plan away; its versions and check-ins stay. Throws NotFoundError. */
export async function archivePlan(scope: ClinicScope, planId: string, now: Date): Promise<void> {
  return setArchived(scope, planId, now)
}

/** Takes an archived plan back. Throws NotFoundError. */
export async function restorePlan(scope: ClinicScope, planId: string): Promise<void> {
  return setArchived(scope, planId, null)
}

async function setArchived(scope: ClinicScope, planId: string, archivedAt: Date | null): Promise<void> {
  requirePermission(scope, 'changePlan')
  await within(scope, async (tx) => {
    const plan = await readStoredPlan(tx, scope, planId)
    if (plan.archived === (archivedAt !== null)) return
    await tx.plan.update({ where: byId(scope, planId), data: { archivedAt } })
    const kind = archivedAt ? 'plan-archived' : 'plan-restored'
    await recordAudit(tx, scope, { kind, patientId: plan.patientId, planId })
  })
}
