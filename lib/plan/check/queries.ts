import { byId } from '@/lib/access/by-id'
import type { ClinicScope } from '@/lib/access/scope'
import { recordReading } from '@/lib/audit/mutations'
import { openCatalog } from '@/lib/catalog/queries'
import { readUserNames } from '@/lib/db/read-user-names'
import { readWithin, type Tx } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import { readPatientFacts } from '@/lib/patient/facts/queries'
import type { StoredFacts } from '@/lib/patient/facts/stored-facts'
import type { PatientScreening } from '@/lib/patient/screening/patient-screening'
import { readScreening } from '@/lib/patient/screening/queries'
import type { LeftOut } from '../left-out'
import type { PlanContent } from '../schema'
import { dropBlocked } from './drop-blocked'
import type { FindingAnswer } from './finding-answer'
import { flagsInForce } from './flags-in-force'

/** What the check of a draft rests on beside its content. */
export type CheckBasis = {
  facts: StoredFacts
  /** What was answered on the way to the next version. */
  answers: FindingAnswer[]
  /** What the patient answered about red flags. */
  screening: PatientScreening
}

/** What the check of a plan's draft rests on now; records that the plan was read. Throws NotFoundError. */
export async function getCheckBasis(scope: ClinicScope, planId: string): Promise<CheckBasis> {
  const { basis, patientId } = await readWithin(scope, async (tx) => {
    const plan = await tx.plan.findUnique({ where: byId(scope, planId), select: { patientId: true } })
    if (!plan) throw new NotFoundError('plan')
    return { ...plan, basis: await readCheckBasis(tx, scope, planId, plan.patientId) }
  })
  await recordReading(scope, { kind: 'plan-read', patientId, planId })
  return basis
}

/** As getCheckBasis, inside a running transaction, and without a record. */
export async function readCheckBasis(
  tx: Tx,
  scope: ClinicScope,
  planId: string,
  patientId: string,
): Promise<CheckBasis> {
  const number = await readNextNumber(tx, scope, planId)
  return {
    facts: await readPatientFacts(tx, scope, patientId),
    answers: await readAnswers(tx, scope, planId, number),
    screening: await readScreening(tx, scope, patientId),
  }
}

/**
 * A new plan's content without the lines that the rules block for its patient, and what was left out, inside a running
 * transaction.
 */
export async function readGivable(
  tx: Tx,
  scope: ClinicScope,
  plan: { patientId: string; content: PlanContent; today: string },
): Promise<{ content: PlanContent; leftOut: LeftOut[] }> {
  const { patientId, content, today } = plan
  const { facts } = await readPatientFacts(tx, scope, patientId)
  const flags = [...flagsInForce(facts.flags, await readScreening(tx, scope, patientId))]
  const catalog = await openCatalog(tx, scope, content.locale)
  const ids = new Set(content.phases.flatMap(({ items }) => items.map(({ id }) => id)))
  const options = { find: (slug: string) => catalog.find(slug), facts: { flags }, today }
  const { content: givable, dropped } = dropBlocked(content, ids, options)
  return { content: givable, leftOut: dropped.map(({ line, phaseId }) => ({ line, phaseId })) }
}

/** The number that a plan's next version will have. */
export async function readNextNumber(tx: Tx, scope: ClinicScope, planId: string): Promise<number> {
  const last = await tx.planVersion.aggregate({
    where: { clinicId: scope.clinicId, planId },
    _max: { number: true },
  })
  return (last._max.number ?? 0) + 1
}

async function readAnswers(
  tx: Tx,
  scope: ClinicScope,
  planId: string,
  versionNumber: number,
): Promise<FindingAnswer[]> {
  const rows = await tx.findingAnswerRow.findMany({
    where: { clinicId: scope.clinicId, planId, versionNumber },
    orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
  })
  const names = await readUserNames(
    tx,
    rows.map(({ answeredByUserId }) => answeredByUserId),
  )
  return rows.map(({ rule, lines, reason, answeredByUserId, answeredAt }) => ({
    rule,
    lines,
    ...(reason === null ? {} : { reason }),
    by: names.get(answeredByUserId) ?? '',
    at: answeredAt.toISOString(),
  }))
}
