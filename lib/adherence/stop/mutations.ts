import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { dayIn } from '@/lib/day'
import { type Tx, within } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import { readStopState } from './queries'

/**
 * Lets a plan that said to stop go on, on every device of the patient. Does nothing for one that is not stopped.
 * A licensed person's act, as publishing is. Throws NotFoundError.
 */
export function reopenPlan(scope: ClinicScope, planId: string, now: Date): Promise<void> {
  requirePermission(scope, 'publishPlan')
  const { clinicId, userId } = scope
  return within(scope, async (tx) => {
    const plan = await tx.plan.findUnique({
      where: { clinicId_id: { clinicId, id: planId } },
      select: { patientId: true, clinic: { select: { timeZone: true } } },
    })
    if (!plan) throw new NotFoundError('plan')
    await lockLinks(tx, scope, planId)
    const { kind } = await readStopState(tx, scope, planId, dayIn(now, plan.clinic.timeZone))
    if (kind !== 'stopped') return
    await tx.planReopening.create({ data: { clinicId, planId, reopenedByUserId: userId, reopenedAt: now } })
    await recordAudit(tx, scope, { kind: 'plan-reopened', patientId: plan.patientId, planId })
  })
}

/**
 * Answers that are being kept come before, those that wait come after and are not lifted (logCheckIn). In one order, for
 * those who lock several.
 */
async function lockLinks(tx: Tx, { clinicId }: ClinicScope, planId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM share_link
    WHERE clinic_id = ${clinicId}::uuid AND plan_id = ${planId}::uuid ORDER BY id FOR NO KEY UPDATE`
}
