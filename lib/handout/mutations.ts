import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { within } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import { requireGivable } from '@/lib/plan/check/givable/require-givable'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { readFrozenPlan } from '@/lib/plan/frozen/read-frozen-plan'

/**
 * A published version as it was frozen, and the record that it was printed. Throws NotFoundError for a version that
 * is missing or another clinic's, InputError for one that is not to be given by now.
 */
export function takeVersionToPrint(
  scope: ClinicScope,
  planId: string,
  number: number,
  now: Date,
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
    await recordAudit(tx, scope, { kind: 'handout-printed', patientId, planId, versionId })
    return frozen
  })
}
