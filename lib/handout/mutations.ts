import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { type Tx, within } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import { requireGivable } from '@/lib/plan/check/givable/require-givable'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { readFrozenPlan } from '@/lib/plan/frozen/read-frozen-plan'
import type { PrintChoice } from './print-choice'

/**
 * A published version as it was frozen, and the record that it was printed; a `choice` is offered when the patient's
 * next handout is printed. Throws NotFoundError for a version that is missing or another clinic's, InputError for one
 * that is not to be given by now.
 */
export function takeVersionToPrint(
  scope: ClinicScope,
  planId: string,
  number: number,
  now: Date,
  choice: PrintChoice | null = null,
): Promise<FrozenPlan> {
  return within(scope, async (tx) => {
    const { clinicId } = scope
    const version = await tx.planVersion.findUnique({
      where: { clinicId_planId_number: { clinicId, planId, number } },
      select: { id: true, frozen: true, plan: { select: { patientId: true } } },
    })
    if (!version) throw new NotFoundError('version')
    const { id: versionId, plan } = version
    const { patientId } = plan
    const frozen = readFrozenPlan(version.frozen)
    await requireGivable(tx, scope, { planId, patientId, frozen }, now)
    if (choice) await keepChoice(tx, { clinicId, patientId }, choice)
    await recordAudit(tx, scope, { kind: 'handout-printed', patientId, planId, versionId })
    return frozen
  })
}

function keepChoice(tx: Tx, row: { clinicId: string; patientId: string }, choice: PrintChoice) {
  return tx.printChoiceRow.upsert({
    where: { clinicId_patientId: row },
    create: { ...row, choice },
    update: { choice },
  })
}

/** How the clinic prints for patients who were given no handout yet. */
export async function keepUsualPrint(scope: ClinicScope, choice: PrintChoice): Promise<void> {
  requirePermission(scope, 'changeClinic')
  await within(scope, async (tx) => {
    await tx.clinic.update({ where: { id: scope.clinicId }, data: { printChoice: choice } })
    await recordAudit(tx, scope, { kind: 'clinic-changed', fields: ['printChoice'] })
  })
}
