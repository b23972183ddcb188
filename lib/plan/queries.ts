import { byId } from '@/lib/access/by-id'
import type { ClinicScope } from '@/lib/access/scope'
import { recordReading } from '@/lib/audit/mutations'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { toDay } from '@/lib/day'
import { readWithin, type Tx } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import { toPlanLocale } from '@/lib/i18n/locales'
import type { FrozenPlan } from './frozen/frozen-plan'
import { readFrozenPlan } from './frozen/read-frozen-plan'
import { leftOutSchema } from './left-out'
import {
  type BuilderPlan,
  type ListedVersion,
  readContent,
  type StoredPlan,
  type VersionLine,
} from './stored-plan'

/** The plan with its patient, versions and link, and records that it was read. Throws NotFoundError. */
export async function getBuilderPlan(scope: ClinicScope, planId: string): Promise<BuilderPlan> {
  const builder = await readWithin(scope, (tx) => readBuilderPlan(tx, scope, planId))
  await recordReading(scope, { kind: 'plan-read', patientId: builder.plan.patientId, planId })
  return builder
}

/** As getBuilderPlan, inside a running transaction, and without a record. */
export async function readBuilderPlan(tx: Tx, scope: ClinicScope, planId: string): Promise<BuilderPlan> {
  const plan = await readStoredPlan(tx, scope, planId)
  return {
    plan,
    patient: await readPatient(tx, scope, plan.patientId),
    versions: await readVersions(tx, scope, planId),
    link: await readLink(tx, scope, planId),
  }
}

/** The draft as it is stored now, and records that it was read. Throws NotFoundError. */
export async function getStoredPlan(scope: ClinicScope, planId: string): Promise<StoredPlan> {
  const plan = await readWithin(scope, (tx) => readStoredPlan(tx, scope, planId))
  await recordReading(scope, { kind: 'plan-read', patientId: plan.patientId, planId })
  return plan
}

/** The published versions, newest first. Throws NotFoundError. */
export async function listVersions(scope: ClinicScope, planId: string): Promise<ListedVersion[]> {
  const { patientId, versions } = await readWithin(scope, async (tx) => ({
    patientId: (await readStoredPlan(tx, scope, planId)).patientId,
    versions: await withPatientNotes(tx, scope, planId),
  }))
  await recordReading(scope, { kind: 'versions-read', patientId, planId })
  return versions
}

/** A published version as it was frozen; the newest without a number. Throws NotFoundError. */
export function getVersion(
  scope: ClinicScope,
  planId: string,
  number?: number,
): Promise<VersionLine & { frozen: FrozenPlan }> {
  return readWithin(scope, (tx) => readVersion(tx, scope, planId, number))
}

/** As getVersion, inside a running transaction. */
export async function readVersion(
  tx: Tx,
  scope: ClinicScope,
  planId: string,
  number?: number,
): Promise<VersionLine & { frozen: FrozenPlan }> {
  const row = await tx.planVersion.findFirst({
    where: { clinicId: scope.clinicId, planId, ...(number === undefined ? {} : { number }) },
    orderBy: { number: 'desc' },
    select: { ...versionFields, frozen: true },
  })
  if (!row) throw new NotFoundError('version')
  return { ...toVersionLine(row), frozen: readFrozenPlan(row.frozen) }
}

/** The draft inside a running transaction. Throws NotFoundError. */
export async function readStoredPlan(tx: Tx, scope: ClinicScope, planId: string): Promise<StoredPlan> {
  const row = await tx.plan.findUnique({ where: byId(scope, planId) })
  if (!row) throw new NotFoundError('plan')
  const user = await tx.user.findUnique({ where: { id: row.changedByUserId }, select: { name: true } })
  return {
    id: row.id,
    patientId: row.patientId,
    revision: row.revision,
    content: readContent(row.content, { usualDose }),
    ...(user ? { changedBy: user.name } : {}),
    changedAt: row.updatedAt.toISOString(),
    templateCode: row.templateCode,
    leftOut: leftOutSchema.parse(row.leftOut),
    archived: row.archivedAt !== null,
  }
}

const versionFields = {
  id: true,
  number: true,
  note: true,
  publishedAt: true,
  publishedBy: { select: { user: { select: { name: true } } } },
} as const

type VersionRow = {
  id: string
  number: number
  note: string | null
  publishedAt: Date
  publishedBy: { user: { name: string } | null }
}

function toVersionLine({ id, number, note, publishedAt, publishedBy }: VersionRow): VersionLine {
  return {
    id,
    number,
    note,
    publishedAt: publishedAt.toISOString(),
    publishedBy: publishedBy.user?.name ?? '',
  }
}

async function readVersions(tx: Tx, scope: ClinicScope, planId: string): Promise<VersionLine[]> {
  const rows = await tx.planVersion.findMany({
    where: { clinicId: scope.clinicId, planId },
    orderBy: { number: 'desc' },
    select: versionFields,
  })
  return rows.map(toVersionLine)
}

/** The versions with what patients were told; only the words are read, not all that was frozen. */
async function withPatientNotes(tx: Tx, scope: ClinicScope, planId: string): Promise<ListedVersion[]> {
  const rows = await tx.$queryRaw<{ number: number; words: string | null }[]>`
    SELECT number, frozen->>'patientNote' AS words FROM plan_version
    WHERE clinic_id = ${scope.clinicId}::uuid AND plan_id = ${planId}::uuid`
  const words = new Map(rows.map((row) => [row.number, row.words]))
  const versions = await readVersions(tx, scope, planId)
  return versions.map((version) => ({ ...version, patientNote: words.get(version.number) ?? null }))
}

async function readPatient(tx: Tx, scope: ClinicScope, patientId: string): Promise<BuilderPlan['patient']> {
  const row = await tx.patient.findUniqueOrThrow({ where: byId(scope, patientId) })
  return {
    id: row.id,
    firstName: row.firstName,
    lastName: row.lastName,
    birthDate: row.birthDate && toDay(row.birthDate),
    email: row.email,
    locale: toPlanLocale(row.locale),
    archived: row.archivedAt !== null,
  }
}

async function readLink(tx: Tx, scope: ClinicScope, planId: string): Promise<BuilderPlan['link']> {
  const link = await tx.shareLink.findFirst({
    where: { clinicId: scope.clinicId, planId, revokedAt: null, helperRole: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { createdAt: true, lastOpenedAt: true },
  })
  if (!link) return { state: 'none', madeAt: null, lastOpenedAt: null }
  return {
    state: link.lastOpenedAt ? 'opened' : 'not-opened',
    madeAt: link.createdAt.toISOString(),
    lastOpenedAt: link.lastOpenedAt?.toISOString() ?? null,
  }
}

/** The dose that a draft of document version 1 left to the catalog. */
export function usualDose(slug: string) {
  return builtInCatalog('en').find(slug)?.dosage ?? null
}
