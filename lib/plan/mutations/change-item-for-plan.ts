import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { insertOwnItem, prepareOwnItem } from '@/lib/catalog/own/mutations'
import type { OwnItem } from '@/lib/catalog/own/own-item'
import { within } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import { readStoredPlan } from '../queries'
import type { PlanContent } from '../schema'
import { keepRevision, lockPlan, requireOpen } from './plan-rows'

/**
 * Changes an item in one plan alone: a copy that no list offers takes its place in the draft's lines, whose dose, side
 * and notes stay as they are. Throws NotFoundError for a plan that is missing or does not use it, InputError.
 */
export async function changeItemForPlan(
  scope: ClinicScope,
  planId: string,
  { slug, item: own }: { slug: string; item: OwnItem },
  now: Date,
): Promise<{ slug: string }> {
  requirePermission(scope, 'changePlan')
  const figure = await prepareOwnItem(scope, own)
  return within(scope, async (tx) => {
    await lockPlan(tx, scope, planId)
    const plan = await readStoredPlan(tx, scope, planId)
    requireOpen(plan)
    const copy = await insertOwnItem(tx, scope, { own, figure, now, onlyPlanId: planId })
    const content = withItem(plan.content, slug, copy)
    if (!content) throw new NotFoundError('line')
    const revision = plan.revision + 1
    await tx.plan.update({
      where: { clinicId_id: { clinicId: scope.clinicId, id: planId } },
      data: { content, revision, changedByUserId: scope.userId, updatedAt: now },
    })
    await keepRevision(tx, scope, planId, { revision, content, savedAt: now })
    const { patientId } = plan
    await recordAudit(tx, scope, { kind: 'plan-changed', patientId, planId, revision })
    await recordAudit(tx, scope, { kind: 'item-made-for-plan', patientId, planId, slug: copy })
    return { slug: copy }
  })
}

/** The content with every line of one item naming another; null when none does. */
function withItem(content: PlanContent, from: string, to: string): PlanContent | null {
  if (!content.phases.some(({ items }) => items.some(({ slug }) => slug === from))) return null
  const phases = content.phases.map((phase) => ({
    ...phase,
    items: phase.items.map((line) => (line.slug === from ? { ...line, slug: to } : line)),
  }))
  return { ...content, phases }
}
