import { byId } from '@/lib/access/by-id'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { within } from '@/lib/db/within'
import type { LeftOut } from '../left-out'
import { readStoredPlan } from '../queries'
import { requireOpen } from './plan-rows'

/** Keeps beside a draft what the rules left out of it. Throws NotFoundError, InputError for an archived plan. */
export async function keepLeftOut(
  scope: ClinicScope,
  planId: string,
  leftOut: readonly LeftOut[],
): Promise<void> {
  requirePermission(scope, 'changePlan')
  await within(scope, async (tx) => {
    const plan = await readStoredPlan(tx, scope, planId)
    requireOpen(plan)
    await tx.plan.update({ where: byId(scope, planId), data: { leftOut: [...leftOut] } })
    const { patientId, revision } = plan
    await recordAudit(tx, scope, { kind: 'plan-changed', patientId, planId, revision })
  })
}
