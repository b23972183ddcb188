import { randomUUID } from 'node:crypto'
import { byId } from '@/lib/access/by-id'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordReading } from '@/lib/audit/mutations'
import { readWithin, type Tx } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import { patientName } from '@/lib/patient/patient'
import { readOnlyHere } from '../own-templates/queries'
import { readStoredPlan } from '../queries'
import type { PlanContent } from '../schema'
import { toPlanAgain } from './to-plan-again'

/** A plan that the member worked on, to begin another with. */
export type LastPlan = { planId: string; plan: string; patient: string }

const mostListed = 3

/**
 * The plans that the member changed last, of other patients than the one given, the newest first. Records that patients
 * were listed. Throws ForbiddenError, NotFoundError.
 */
export async function listLastPlans(scope: ClinicScope, patientId: string): Promise<LastPlan[]> {
  requirePermission(scope, 'changePlan')
  const rows = await readWithin(scope, async (tx) => {
    const patient = await tx.patient.findUnique({ where: byId(scope, patientId), select: { id: true } })
    if (!patient) throw new NotFoundError('patient')
    return tx.plan.findMany({
      where: {
        ...{ clinicId: scope.clinicId, changedByUserId: scope.userId, archivedAt: null },
        ...{ patientId: { not: patientId }, patient: { archivedAt: null } },
      },
      orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
      take: mostListed,
      select: { id: true, title: true, patient: { select: { firstName: true, lastName: true } } },
    })
  })
  if (rows.length > 0) await recordReading(scope, { kind: 'patients-listed' })
  return rows.map(({ id, title, patient }) => ({ planId: id, plan: title, patient: patientName(patient) }))
}

/**
 * A plan's draft as another patient may begin with it, inside a running transaction, and whose it is. Throws
 * NotFoundError.
 */
export async function readPlanAgain(
  tx: Tx,
  scope: ClinicScope,
  planId: string,
): Promise<{ content: PlanContent; patientId: string }> {
  const { content, patientId } = await readStoredPlan(tx, scope, planId)
  const patient = await tx.patient.findUniqueOrThrow({ where: byId(scope, patientId) })
  const onlyHere = await readOnlyHere(tx, scope, content)
  const again = { patientName: patientName(patient), onlyHere, newId: randomUUID }
  return { content: toPlanAgain(content, again), patientId }
}
