import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { type Tx, within } from '@/lib/db/within'
import { ConflictError, InputError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { findDuplicateIds } from '../duplicate-ids'
import { readStoredPlan } from '../queries'
import { sameValue } from '../same-value'
import type { PlanContent } from '../schema'
import { keepRevision, requireOpen } from './plan-rows'

/**
 * Stores the whole draft. `revision` is the one it was based on; the answer is the new one. When someone saved in
 * between, throws ConflictError with the plan as it is now; a repeat of one's own last save is not a conflict, so that
 * a lost answer can be asked for again. Throws NotFoundError, InputError for an archived plan.
 */
export async function saveDraft(
  scope: ClinicScope,
  planId: string,
  { revision, content }: { revision: number; content: PlanContent },
  now: Date,
): Promise<{ revision: number; changedAt: string }> {
  requirePermission(scope, 'changePlan')
  const problems = findDuplicateIds(content)
  if (problems[0]) throw new InputError(said('plan.file.bad', problems[0]), problems)
  return within(scope, async (tx) => {
    const saved = await tx.plan.updateManyAndReturn({
      where: { clinicId: scope.clinicId, id: planId, revision, archivedAt: null },
      data: {
        content,
        title: content.title,
        revision: revision + 1,
        changedByUserId: scope.userId,
        updatedAt: now,
      },
      select: { patientId: true, revision: true, updatedAt: true },
    })
    const [row] = saved
    if (!row) return answerStale(tx, scope, planId, { revision, content })
    await keepRevision(tx, scope, planId, { revision: row.revision, content, savedAt: now })
    await recordAudit(tx, scope, {
      kind: 'plan-changed',
      patientId: row.patientId,
      planId,
      revision: row.revision,
    })
    return { revision: row.revision, changedAt: row.updatedAt.toISOString() }
  })
}

async function answerStale(
  tx: Tx,
  scope: ClinicScope,
  planId: string,
  sent: { revision: number; content: PlanContent },
) {
  const current = await readStoredPlan(tx, scope, planId)
  requireOpen(current)
  const repeated = current.revision === sent.revision + 1 && sameValue(current.content, sent.content)
  if (!repeated) throw new ConflictError(current)
  return { revision: current.revision, changedAt: current.changedAt }
}
