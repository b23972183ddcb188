import { randomUUID } from 'node:crypto'
import { byId } from '@/lib/access/by-id'
import type { ClinicScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/db/within'
import { InputError, NotFoundError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import type { LeftOut } from '../left-out'
import { toPacked } from '../packed-content'
import type { PlanContent } from '../schema'
import type { StoredPlan } from '../stored-plan'

/** Puts a draft in place and returns its id. */
export async function createPlan(
  tx: Tx,
  scope: ClinicScope,
  plan: {
    patientId: string
    content: PlanContent
    templateCode?: string
    leftOut?: readonly LeftOut[]
    now: Date
  },
): Promise<string> {
  const { patientId, content, templateCode, leftOut = [], now } = plan
  const { id } = await tx.plan.create({
    data: {
      clinicId: scope.clinicId,
      id: randomUUID(),
      patientId,
      title: content.title,
      content,
      changedByUserId: scope.userId,
      templateCode: templateCode ?? null,
      leftOut: [...leftOut],
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  })
  await keepRevision(tx, scope, id, { revision: 1, content, savedAt: now })
  return id
}

/** Keeps what was saved beside the draft, where later saves do not reach it; housekeeping forgets it after a while. */
export async function keepRevision(
  tx: Tx,
  scope: ClinicScope,
  planId: string,
  saved: { revision: number; content: PlanContent; savedAt: Date },
): Promise<void> {
  const { revision, content, savedAt } = saved
  await tx.planRevision.create({
    data: {
      clinicId: scope.clinicId,
      planId,
      revision,
      content: toPacked(content),
      savedByUserId: scope.userId,
      savedAt,
    },
    select: { revision: true },
  })
}

/** Throws InputError for an archived plan. */
export function requireOpen(plan: StoredPlan): void {
  if (plan.archived) throw new InputError(said('plan.archivedPlan'))
}

/** The patient a plan is made for. Throws NotFoundError, InputError for an archived one. */
export async function readOpenPatient(
  tx: Tx,
  scope: ClinicScope,
  patientId: string,
): Promise<{ locale: string }> {
  const patient = await tx.patient.findUnique({
    where: byId(scope, patientId),
    select: { locale: true, archivedAt: true },
  })
  if (!patient) throw new NotFoundError('patient')
  if (patient.archivedAt) throw new InputError(said('plan.archivedPatient'))
  return patient
}

export function readClinic(tx: Tx, scope: ClinicScope) {
  return tx.clinic.findUniqueOrThrow({ where: { id: scope.clinicId } })
}

/** Two who write at once wait here for one another. */
export async function lockPlan(tx: Tx, scope: ClinicScope, planId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM plan WHERE clinic_id = ${scope.clinicId}::uuid AND id = ${planId}::uuid FOR UPDATE`
}
