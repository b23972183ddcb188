import { randomUUID } from 'node:crypto'
import { byId } from '@/lib/access/by-id'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { within } from '@/lib/db/within'
import { InputError, NotFoundError } from '@/lib/errors'
import { type Saying, said } from '@/lib/i18n/said'
import { rules } from '@/lib/safety/rules'
import { lockPlan } from '../mutations/plan-rows'
import type { AnswerInput } from './finding-answer'
import { type CheckBasis, readCheckBasis, readNextNumber } from './queries'

/**
 * Records that a member read a finding, or overrides a block with a reason, which takes a licensed one; some blocks
 * nobody overrides. It counts for the next version. Returns what the check rests on now. Throws NotFoundError,
 * ForbiddenError, InputError.
 */
export function answerFinding(
  scope: ClinicScope,
  planId: string,
  { rule, lines, reason }: AnswerInput,
  now: Date,
): Promise<CheckBasis> {
  requirePermission(scope, 'changePlan')
  if (reason !== undefined) requirePermission(scope, 'publishPlan')
  requireAnswerable(rule, reason)
  return within(scope, async (tx) => {
    const plan = await tx.plan.findUnique({ where: byId(scope, planId), select: { patientId: true } })
    if (!plan) throw new NotFoundError('plan')
    const { patientId } = plan
    // Whoever publishes meanwhile is waited for: an answer to a version that is out already would count for none.
    await lockPlan(tx, scope, planId)
    const number = await readNextNumber(tx, scope, planId)
    await tx.findingAnswerRow.create({
      data: {
        clinicId: scope.clinicId,
        id: randomUUID(),
        planId,
        versionNumber: number,
        rule,
        lines,
        reason: reason ?? null,
        answeredByUserId: scope.userId,
        answeredAt: now,
      },
    })
    const kind = reason === undefined ? 'finding-acknowledged' : 'block-overridden'
    await recordAudit(tx, scope, { kind, patientId, planId, rule, number })
    return readCheckBasis(tx, scope, planId, patientId)
  })
}

function requireAnswerable(id: string, reason: string | undefined): void {
  const rule = rules.find((one) => one.id === id)
  const refuse = (path: string, found: string, allowed: Saying) => {
    throw new InputError(allowed, [{ path, found, allowed }])
  }
  if (!rule) refuse('rule', id, said('safety.answer.unknownRule'))
  else if (rule.override === 'never') refuse('rule', id, said('safety.review.noOverride'))
  else if (rule.severity === 'block' && reason === undefined)
    refuse('reason', '', said('safety.answer.needsReason'))
  else if (rule.severity !== 'block' && reason !== undefined)
    refuse('reason', reason, said('safety.answer.noReason'))
}
