import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { Prisma } from '@/lib/db/generated/client'
import { type Tx, within } from '@/lib/db/within'
import { ConflictError, InputError, NotFoundError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { seeAlerts } from '../alert/mutations'
import { readSchedule } from '../schedule'
import {
  addRemarks,
  type MessageBody,
  type PlanMessage,
  type Remark,
  reachesAt,
  windowMinutes,
} from './message'
import { readMessages } from './queries'

/**
 * Answers the question of an alert, which counts as seen with it. The answer reaches the patient when its window has
 * passed. The same words again while they wait are the same answer, so that a lost answer can be asked for again. Returns the
 * plan's messages. Throws NotFoundError for a plan or a question that is missing or foreign, InputError for a plan that was
 * never given.
 */
export function answerQuestion(
  scope: ClinicScope,
  planId: string,
  { alertId, text }: { alertId: string; text: string },
  now: Date,
): Promise<PlanMessage[]> {
  return write(scope, planId, now, async (tx, patientId) => {
    const answersCheckInId = await readQuestion(tx, scope, planId, alertId)
    await seeAlerts(tx, scope, patientId, [alertId], now)
    const answers = await readMessages(tx, scope, { planId, answersCheckInId }, now)
    if (answers.some((answer) => answer.text === text && !answer.reached)) return null
    return { body: { text }, answersCheckInId }
  })
}

/**
 * Remarks on lines of the version that the patient has. Those that one member writes while the window of the last one is
 * open are one message, which reaches the patient when nothing was added for as long. Returns and throws as
 * answerQuestion does, and InputError for a line that the version lacks.
 */
export function remarkOnLines(
  scope: ClinicScope,
  planId: string,
  remarks: readonly Remark[],
  now: Date,
): Promise<PlanMessage[]> {
  return write(scope, planId, now, async (tx) => {
    const waiting = await findBundle(tx, scope, planId, now)
    return {
      body: { remarks: addRemarks(waiting?.remarks ?? [], remarks) },
      ...(waiting ? { id: waiting.id, revision: waiting.revision + 1 } : {}),
    }
  })
}

/**
 * Changes a message, or recalls it with null, until it has reached the patient; a change opens the window anew. Returns
 * the plan's messages. Throws ConflictError with them when the patient has it by now or somebody changed it since
 * `revision`, NotFoundError, InputError.
 */
export function changeMessage(
  scope: ClinicScope,
  { planId, messageId }: { planId: string; messageId: string },
  { revision, body }: { revision: number; body: MessageBody | null },
  now: Date,
): Promise<PlanMessage[]> {
  return write(scope, planId, now, async (tx) => {
    const newest = await tx.planMessage.findFirst({
      where: { clinicId: scope.clinicId, planId, id: messageId },
      orderBy: { revision: 'desc' },
    })
    if (!newest) throw new NotFoundError('message')
    const { answersCheckInId, writtenAt } = newest
    if (newest.body === null || newest.revision !== revision || reachesAt(writtenAt) <= now)
      throw new ConflictError({ messages: await readMessages(tx, scope, { planId }, now) })
    if (body && 'text' in body !== (answersCheckInId !== null))
      throw new InputError(said('adherence.message.otherKind'))
    return { body, id: messageId, revision: revision + 1, answersCheckInId }
  })
}

type Writing = { body: MessageBody | null; id?: string; revision?: number; answersCheckInId?: string | null }

/** One row more, of a message that begins or goes on, with its event; none where `decide` finds it there. */
function write(
  scope: ClinicScope,
  planId: string,
  now: Date,
  decide: (tx: Tx, patientId: string) => Promise<Writing | null>,
): Promise<PlanMessage[]> {
  requirePermission(scope, 'publishPlan')
  const { clinicId, userId } = scope
  return within(scope, async (tx) => {
    // Two who write at once wait here for one another, so that the second adds to what the first wrote, or is told of it.
    await tx.$executeRaw`SELECT 1 FROM plan WHERE clinic_id = ${clinicId}::uuid AND id = ${planId}::uuid FOR NO KEY UPDATE`
    const { patientId, lines } = await readGiven(tx, scope, planId)
    const writing = await decide(tx, patientId)
    if (!writing) return readMessages(tx, scope, { planId }, now)
    const { body, id, revision = 1, answersCheckInId = null } = writing
    if (body && 'remarks' in body) requireLines(lines, body.remarks)
    const { id: messageId } = await tx.planMessage.create({
      data: {
        ...{ clinicId, planId, revision, answersCheckInId, body: body ?? Prisma.DbNull },
        ...{ writtenByUserId: userId, writtenAt: now },
        ...(id ? { id } : {}),
      },
    })
    const kind = body === null ? 'message-recalled' : revision > 1 ? 'message-changed' : 'message-written'
    await recordAudit(tx, scope, { kind, patientId, planId, messageId })
    return readMessages(tx, scope, { planId }, now)
  })
}

/** The asking member's remarks that are still on their way, if there are any. */
async function findBundle(tx: Tx, scope: ClinicScope, planId: string, now: Date) {
  const { clinicId, userId } = scope
  const since = new Date(now.getTime() - windowMinutes * 60_000)
  const newest = await tx.planMessage.findFirst({
    where: { clinicId, planId, answersCheckInId: null, writtenByUserId: userId, writtenAt: { gt: since } },
    orderBy: [{ writtenAt: 'desc' }, { revision: 'desc' }],
    select: { id: true },
  })
  if (!newest) return undefined
  const [bundle] = await readMessages(tx, scope, { planId, id: newest.id }, now)
  return bundle
}

/** The patient of a given plan and the lines of the version that they have. */
async function readGiven(
  tx: Tx,
  { clinicId }: ClinicScope,
  planId: string,
): Promise<{ patientId: string; lines: ReadonlySet<string> }> {
  const plan = await tx.plan.findUnique({
    where: { clinicId_id: { clinicId, id: planId } },
    select: {
      patientId: true,
      versions: { orderBy: { number: 'desc' }, take: 1, select: { schedule: true, frozen: true } },
    },
  })
  if (!plan) throw new NotFoundError('plan')
  const [newest] = plan.versions
  if (!newest) throw new InputError(said('adherence.message.notGiven'))
  const lines = readSchedule(newest).phases.flatMap((phase) => phase.lines.map(({ id }) => id))
  return { patientId: plan.patientId, lines: new Set(lines) }
}

function requireLines(lines: ReadonlySet<string>, remarks: readonly Remark[]): void {
  const unknown = remarks.findIndex(({ itemId }) => !lines.has(itemId))
  if (unknown < 0) return
  const found = remarks[unknown]?.itemId ?? ''
  const allowed = [...lines].join(', ')
  throw new InputError(said('adherence.refused.item'), [
    { path: `remarks[${unknown}].itemId`, found, allowed },
  ])
}

/** The check-in of a question of this plan. */
async function readQuestion(tx: Tx, { clinicId }: ClinicScope, planId: string, id: string): Promise<string> {
  const alert = await tx.alert.findUnique({
    where: { clinicId_id: { clinicId, id } },
    select: { planId: true, kind: true, checkInId: true },
  })
  if (alert?.planId !== planId || alert.kind !== 'question' || !alert.checkInId)
    throw new NotFoundError('alert')
  return alert.checkInId
}
