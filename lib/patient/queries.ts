import type { ClinicScope } from '@/lib/access/scope'
import { recordReading } from '@/lib/audit/mutations'
import { toDay } from '@/lib/day'
import { Prisma } from '@/lib/db/generated/client'
import { readWithin, type Tx } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import { toPlanLocale } from '@/lib/i18n/locales'
import type { Patient, PatientPage, PatientPlan, PatientRow } from './patient'
import type { PatientListQuery } from './schema'
import { listFound, type OrderedList } from './search/queries'

const planFields = {
  id: true,
  title: true,
  updatedAt: true,
  versions: { orderBy: { number: 'desc' }, take: 1, select: { number: true, publishedAt: true } },
  shareLinks: {
    where: { revokedAt: null, helperRole: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 1,
    select: { createdAt: true, lastOpenedAt: true },
  },
} satisfies Prisma.PlanSelect

const rowInclude = {
  plans: {
    where: { archivedAt: null },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: 1,
    select: planFields,
  },
} satisfies Prisma.PatientInclude

/**
 * One page of patients by last name. Every word of `search` must begin a word of name, record number or the title of a
 * plan, whatever its case and accents. That the list was read or searched is recorded, never what for.
 */
export async function listPatients(scope: ClinicScope, query: PatientListQuery): Promise<PatientPage> {
  const page = await readWithin(scope, async (tx) => {
    const ids = await listIds(tx, scope, query)
    const shown = ids.slice(0, query.limit)
    const patients = await readPatientRows(tx, scope, shown)
    return { patients, nextCursor: ids.length > query.limit ? (shown.at(-1) ?? null) : null }
  })
  await recordReading(scope, { kind: query.search.trim() ? 'patients-searched' : 'patients-listed' })
  return page
}

async function listIds(tx: Tx, scope: ClinicScope, query: PatientListQuery): Promise<string[]> {
  const { clinicId } = scope
  const last = query.cursor
    ? await tx.patient.findUnique({
        where: { clinicId_id: { clinicId, id: query.cursor.slice(-36) } },
        select: { id: true, sortName: true },
      })
    : null
  const list = byName(scope, query, last)
  const rows = await listFound<{ id: string }>(tx, scope, list, query.search, query.limit + 1)
  return rows.map((row) => row.id)
}

/** Patients by name, after the one who is `last`. */
export function byName(
  { clinicId, memberId }: ClinicScope,
  { archived, whose }: Pick<PatientListQuery, 'archived' | 'whose'>,
  last: { id: string; sortName: string | null } | null = null,
): OrderedList {
  const conditions = [
    Prisma.sql`p.clinic_id = ${clinicId}::uuid`,
    archived ? Prisma.sql`p.archived_at IS NOT NULL` : Prisma.sql`p.archived_at IS NULL`,
    ...(whose === 'mine' ? [Prisma.sql`p.member_id = ${memberId}::uuid`] : []),
    ...(last ? [Prisma.sql`(p.sort_name, p.id) > (${last.sortName}, ${last.id}::uuid)`] : []),
  ]
  return {
    columns: Prisma.sql`p.id::text`,
    table: Prisma.sql`patient`,
    conditions,
    patientId: Prisma.sql`p.id`,
    order: Prisma.sql`p.sort_name, p.id`,
  }
}

/**
 * Patients in the order of these ids, each with the newest plan; inside a running transaction. Their plans are counted
 * by themselves: a count that Prisma joins to the patients is of all plans of the clinic.
 */
export async function readPatientRows(
  tx: Tx,
  { clinicId }: Pick<ClinicScope, 'clinicId'>,
  ids: readonly string[],
): Promise<PatientRow[]> {
  const rows = await tx.patient.findMany({
    where: { clinicId, id: { in: [...ids] } },
    include: rowInclude,
  })
  const counted = await tx.plan.groupBy({
    by: ['patientId'],
    where: { clinicId, patientId: { in: [...ids] }, archivedAt: null },
    _count: true,
  })
  const planCounts = new Map(counted.map(({ patientId, _count }) => [patientId, _count]))
  const byId = new Map(rows.map((row) => [row.id, toPatientRow(row, planCounts.get(row.id) ?? 0)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** A patient with all plans, newest change first, and the name of the member who treats them. */
export type PatientDetail = Patient & {
  memberName: string | null
  plans: (PatientPlan & { archived: boolean })[]
}

/** Reads a patient's record and records that it was read. Throws NotFoundError for a missing or foreign one. */
export async function getPatient(scope: ClinicScope, patientId: string): Promise<PatientDetail> {
  const patient = await readWithin(scope, (tx) => readPatient(tx, scope, patientId))
  await recordReading(scope, { kind: 'patient-read', patientId })
  return patient
}

/** As getPatient, inside a running transaction, and without a record. */
export async function readPatient(tx: Tx, scope: ClinicScope, patientId: string): Promise<PatientDetail> {
  const row = await tx.patient.findUnique({
    where: { clinicId_id: { clinicId: scope.clinicId, id: patientId } },
    include: {
      plans: {
        orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
        select: { ...planFields, archivedAt: true },
      },
      member: { select: { user: { select: { name: true } } } },
    },
  })
  if (!row) throw new NotFoundError('patient')
  return {
    ...toPatient(row),
    memberName: row.member?.user.name ?? null,
    plans: row.plans.map((plan) => ({ ...toPatientPlan(plan), archived: plan.archivedAt !== null })),
  }
}

type Row = Prisma.PatientGetPayload<object>

function toPatient(row: Row): Patient {
  const { id, firstName, lastName, email, recordNumber, memberId } = row
  return {
    id,
    firstName,
    lastName,
    email,
    recordNumber,
    memberId,
    birthDate: row.birthDate && toDay(row.birthDate),
    locale: toPlanLocale(row.locale),
    archived: row.archivedAt !== null,
  }
}

function toPatientRow(
  row: Prisma.PatientGetPayload<{ include: typeof rowInclude }>,
  planCount: number,
): PatientRow {
  const [plan] = row.plans
  return { ...toPatient(row), plan: plan ? toPatientPlan(plan) : null, planCount }
}

function toPatientPlan(plan: Prisma.PlanGetPayload<{ select: typeof planFields }>): PatientPlan {
  const [version] = plan.versions
  const [link] = plan.shareLinks
  return {
    id: plan.id,
    title: plan.title,
    updatedAt: plan.updatedAt.toISOString(),
    version: version ? { number: version.number, publishedAt: version.publishedAt.toISOString() } : null,
    link: link
      ? {
          state: link.lastOpenedAt ? 'opened' : 'not-opened',
          madeAt: link.createdAt.toISOString(),
          lastOpenedAt: link.lastOpenedAt?.toISOString() ?? null,
        }
      : null,
  }
}
