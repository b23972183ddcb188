import { randomUUID } from 'node:crypto'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { listItems } from '@/lib/catalog/catalog'
import { dayIn, toDay } from '@/lib/day'
import { type Tx, within } from '@/lib/db/within'
import { ConflictError, InputError, NotFoundError } from '@/lib/errors'
import { findFigure } from '@/lib/figure/find-figure'
import { toTranslator } from '@/lib/i18n/translator'
import { findDuplicateIds } from './duplicate-ids'
import { toFrozenClinic, toFrozenPatient } from './frozen-facts'
import type { FrozenPlan } from './frozen-plan'
import { parsePlanFile } from './parse-plan-file'
import { readStoredPlan } from './queries'
import { requireCompleteLocale, requirePublishable } from './require-publishable'
import { sameValue } from './same-value'
import type { PlanContent, PlanFile } from './schema'
import { startContent, withNewIds } from './start-content'
import type { StoredPlan } from './stored-plan'
import { toFrozenPlan } from './to-frozen-plan'
import { toContent, toPlanFile } from './to-plan-file'

/**
 * Starts a plan for a patient, from a template or blank; returns its id. Throws NotFoundError for a foreign patient,
 * InputError for an archived one or an unknown template.
 */
export async function startPlan(
  scope: ClinicScope,
  { patientId, templateCode }: { patientId: string; templateCode?: string },
  now: Date,
): Promise<string> {
  requirePermission(scope, 'changePlan')
  return within(scope, async (tx) => {
    const { locale } = await readOpenPatient(tx, scope, patientId)
    const today = dayIn(now, (await readClinic(tx, scope)).timeZone)
    const content = startContent({ templateCode, locale, today, newId: randomUUID })
    const planId = await createPlan(tx, scope, { patientId, content, templateCode, now })
    await recordAudit(tx, scope, {
      kind: 'plan-started',
      patientId,
      planId,
      templateCode: templateCode ?? null,
    })
    return planId
  })
}

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
  if (problems[0]) throw new InputError(toTranslator('en', 'plan')('file.bad', problems[0]), problems)
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

/**
 * Freezes the draft of this revision as the next version, which nothing changes afterwards. Throws InputError with
 * every problem that stops it, ConflictError when the draft has another revision by now, NotFoundError.
 */
export async function publishPlan(
  scope: ClinicScope,
  planId: string,
  { revision, note }: { revision: number; note?: string },
  now: Date,
): Promise<{ versionId: string; number: number }> {
  requirePermission(scope, 'publishPlan')
  return within(scope, async (tx) => {
    // Two who publish at once wait here for one another, so that numbers follow without a gap.
    await tx.$executeRaw`SELECT 1 FROM plan WHERE clinic_id = ${scope.clinicId}::uuid AND id = ${planId}::uuid FOR UPDATE`
    const plan = await readStoredPlan(tx, scope, planId)
    requireOpen(plan)
    if (plan.revision !== revision) throw new ConflictError(plan)
    const last = await tx.planVersion.aggregate({
      where: { clinicId: scope.clinicId, planId },
      _max: { number: true },
    })
    const number = (last._max.number ?? 0) + 1
    const frozen = await freeze(tx, scope, plan, number, now)
    const versionId = randomUUID()
    await tx.planVersion.create({
      data: {
        clinicId: scope.clinicId,
        id: versionId,
        planId,
        number,
        frozen,
        note: note || null,
        publishedByMemberId: scope.memberId,
        publishedAt: now,
      },
    })
    await recordAudit(tx, scope, {
      kind: 'plan-published',
      patientId: plan.patientId,
      planId,
      versionId,
      number,
    })
    return { versionId, number }
  })
}

/** The draft as it would be frozen now, for a preview in print: version 0. Throws as publishPlan does for unknown items. */
export async function previewPlan(scope: ClinicScope, planId: string, now: Date): Promise<FrozenPlan> {
  requirePermission(scope, 'readPlan')
  return within(scope, async (tx) => freeze(tx, scope, await readStoredPlan(tx, scope, planId), 0, now))
}

async function freeze(
  tx: Tx,
  scope: ClinicScope,
  plan: StoredPlan,
  number: number,
  now: Date,
): Promise<FrozenPlan> {
  const { content } = plan
  requireCompleteLocale(content.locale)
  const clinic = await readClinic(tx, scope)
  const today = dayIn(now, clinic.timeZone)
  const catalog = new Map(listItems(content.locale).map((item) => [item.slug, item]))
  if (number > 0) requirePublishable(content, catalog, today)
  const patient = await tx.patient.findUniqueOrThrow({ where: byId(scope, plan.patientId) })
  const member = await tx.member.findUniqueOrThrow({
    where: byId(scope, scope.memberId),
    include: { user: true },
  })
  return toFrozenPlan({
    content,
    findItem: (slug) => catalog.get(slug) ?? null,
    findFigure,
    clinic: toFrozenClinic(clinic),
    therapist: { name: member.user.name, ...(member.credentials ? { credentials: member.credentials } : {}) },
    patient: toFrozenPatient(patient),
    versionNumber: number,
    publishedOn: today,
  })
}

/** Puts a plan away; its versions and check-ins stay. Throws NotFoundError. */
export async function archivePlan(scope: ClinicScope, planId: string, now: Date): Promise<void> {
  return setArchived(scope, planId, now)
}

/** Takes an archived plan back. Throws NotFoundError. */
export async function restorePlan(scope: ClinicScope, planId: string): Promise<void> {
  return setArchived(scope, planId, null)
}

async function setArchived(scope: ClinicScope, planId: string, archivedAt: Date | null): Promise<void> {
  requirePermission(scope, 'changePlan')
  await within(scope, async (tx) => {
    const plan = await readStoredPlan(tx, scope, planId)
    if (plan.archived === (archivedAt !== null)) return
    await tx.plan.update({ where: byId(scope, planId), data: { archivedAt } })
    const kind = archivedAt ? 'plan-archived' : 'plan-restored'
    await recordAudit(tx, scope, { kind, patientId: plan.patientId, planId })
  })
}

/**
 * A plan file as a new draft of a patient; `input` is its parsed JSON, of which the patient part is left aside. Returns
 * the plan's id. Throws InputError that names each bad place, NotFoundError for a foreign patient.
 */
export async function importPlan(
  scope: ClinicScope,
  patientId: string,
  input: unknown,
  now: Date,
): Promise<{ planId: string }> {
  requirePermission(scope, 'changePlan')
  const content = withNewIds(toContent(parsePlanFile(input, listItems('en'))), randomUUID)
  return within(scope, async (tx) => {
    await readOpenPatient(tx, scope, patientId)
    const planId = await createPlan(tx, scope, { patientId, content, now })
    await recordAudit(tx, scope, { kind: 'plan-imported', patientId, planId })
    return { planId }
  })
}

/** The draft as a plan file with the patient's name and birth date, and records that it left. Throws NotFoundError. */
export async function exportPlan(scope: ClinicScope, planId: string): Promise<PlanFile> {
  requirePermission(scope, 'exportData')
  return within(scope, async (tx) => {
    const { content, patientId } = await readStoredPlan(tx, scope, planId)
    const patient = await tx.patient.findUniqueOrThrow({ where: byId(scope, patientId) })
    await recordAudit(tx, scope, { kind: 'plan-exported', patientId, planId })
    const birthDate = patient.birthDate && toDay(patient.birthDate)
    const name = `${patient.firstName} ${patient.lastName}`.trim()
    return toPlanFile(content, { name, ...(birthDate ? { birthDate } : {}), flags: [] })
  })
}

async function createPlan(
  tx: Tx,
  scope: ClinicScope,
  plan: { patientId: string; content: PlanContent; templateCode?: string; now: Date },
): Promise<string> {
  const { patientId, content, templateCode, now } = plan
  const { id } = await tx.plan.create({
    data: {
      clinicId: scope.clinicId,
      id: randomUUID(),
      patientId,
      title: content.title,
      content,
      changedByUserId: scope.userId,
      templateCode: templateCode ?? null,
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  })
  return id
}

function requireOpen(plan: StoredPlan): void {
  if (plan.archived) throw new InputError(toTranslator('en', 'plan')('archivedPlan'))
}

async function readOpenPatient(tx: Tx, scope: ClinicScope, patientId: string): Promise<{ locale: string }> {
  const patient = await tx.patient.findUnique({
    where: byId(scope, patientId),
    select: { locale: true, archivedAt: true },
  })
  if (!patient) throw new NotFoundError('patient')
  if (patient.archivedAt) throw new InputError(toTranslator('en', 'plan')('archivedPatient'))
  return patient
}

function readClinic(tx: Tx, scope: ClinicScope) {
  return tx.clinic.findUniqueOrThrow({ where: { id: scope.clinicId } })
}

function byId(scope: ClinicScope, id: string) {
  return { clinicId_id: { clinicId: scope.clinicId, id } }
}
