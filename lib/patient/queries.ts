import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { toDay } from '@/lib/day'
import { Prisma } from '@/lib/db/generated/client'
import { type Tx, within } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import { fold } from './fold'
import type { Patient, PatientPage, PatientPlan, PatientRow } from './patient'
import type { PatientListQuery } from './schema'

const planFields = {
  id: true,
  title: true,
  updatedAt: true,
  versions: { orderBy: { number: 'desc' }, take: 1, select: { number: true, publishedAt: true } },
  shareLinks: {
    where: { revokedAt: null },
    orderBy: { createdAt: 'desc' },
    take: 1,
    select: { createdAt: true, lastOpenedAt: true },
  },
} satisfies Prisma.PlanSelect

const rowInclude = {
  plans: { where: { archivedAt: null }, orderBy: { updatedAt: 'desc' }, take: 1, select: planFields },
  _count: { select: { plans: { where: { archivedAt: null } } } },
} satisfies Prisma.PatientInclude

/** Of more than these at once, the rest stand where their name puts them. */
const mostFirst = 200

/**
 * One page of patients by last name; on the first page those of `first` that fit the query come before, wherever their
 * name would put them, and stand on their own page again. Every word of `search` must stand somewhere in name, record number or the title
 * of a plan, whatever its case and accents. That the list was read or searched is recorded, never what for.
 */
export async function listPatients(
  scope: ClinicScope,
  query: PatientListQuery,
  first: readonly string[] = [],
): Promise<PatientPage> {
  return within(scope, async (tx) => {
    const kind = query.search.trim() ? 'patients-searched' : 'patients-listed'
    await recordAudit(tx, scope, { kind })
    const ids = await listIds(tx, scope, query)
    const page = ids.slice(0, query.limit)
    const before = query.cursor === null && first.length > 0 ? await listIds(tx, scope, query, first) : []
    const shown = [...new Set([...before, ...page])]
    const rows = await tx.patient.findMany({
      where: { clinicId: scope.clinicId, id: { in: shown } },
      include: rowInclude,
    })
    const byId = new Map(rows.map((row) => [row.id, toPatientRow(row)]))
    return {
      patients: shown.flatMap((id) => byId.get(id) ?? []),
      nextCursor: ids.length > query.limit ? (page.at(-1) ?? null) : null,
    }
  })
}

async function listIds(
  tx: Tx,
  scope: ClinicScope,
  query: PatientListQuery,
  among?: readonly string[],
): Promise<string[]> {
  const sortKey = Prisma.sql`plinth_fold(ltrim(p.last_name || ' ' || p.first_name))`
  const words = fold(query.search).split(/\s+/).filter(Boolean)
  const conditions = [
    Prisma.sql`p.clinic_id = ${scope.clinicId}::uuid`,
    query.archived ? Prisma.sql`p.archived_at IS NOT NULL` : Prisma.sql`p.archived_at IS NULL`,
    ...(query.whose === 'mine' ? [Prisma.sql`p.member_id = ${scope.memberId}::uuid`] : []),
    ...words.map(toCondition),
    ...(among ? [Prisma.sql`p.id = ANY(${[...among]}::uuid[])`] : []),
  ]
  if (query.cursor)
    conditions.push(Prisma.sql`(${sortKey}, p.id) > (
      SELECT plinth_fold(ltrim(last_name || ' ' || first_name)), id FROM patient
      WHERE clinic_id = ${scope.clinicId}::uuid AND id = ${query.cursor}::uuid)`)
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id::text FROM patient p WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY ${sortKey}, p.id LIMIT ${among ? mostFirst : query.limit + 1}`
  return rows.map((row) => row.id)
}

function toCondition(word: string): Prisma.Sql {
  return Prisma.sql`(
    strpos(plinth_fold(p.first_name || ' ' || p.last_name), ${word}) > 0
    OR strpos(plinth_fold(coalesce(p.record_number, '')), ${word}) > 0
    OR EXISTS (
      SELECT 1 FROM plan
      WHERE plan.clinic_id = p.clinic_id AND plan.patient_id = p.id AND plan.archived_at IS NULL
        AND strpos(plinth_fold(plan.title), ${word}) > 0))`
}

/** How many patients each list would show: those of the asking member, the clinic's, and the archived ones. */
export async function countPatients(
  scope: ClinicScope,
): Promise<{ mine: number; clinic: number; archived: number }> {
  const { clinicId, memberId } = scope
  return within(scope, async (tx) => ({
    mine: await tx.patient.count({ where: { clinicId, memberId, archivedAt: null } }),
    clinic: await tx.patient.count({ where: { clinicId, archivedAt: null } }),
    archived: await tx.patient.count({ where: { clinicId, archivedAt: { not: null } } }),
  }))
}

/** A patient with all plans, newest change first, and the name of the member who treats them. */
export type PatientDetail = Patient & {
  memberName: string | null
  plans: (PatientPlan & { archived: boolean })[]
}

/** Reads a patient's record and records that it was read. Throws NotFoundError for a missing or foreign one. */
export async function getPatient(scope: ClinicScope, patientId: string): Promise<PatientDetail> {
  return within(scope, async (tx) => {
    const row = await tx.patient.findUnique({
      where: { clinicId_id: { clinicId: scope.clinicId, id: patientId } },
      include: {
        plans: { orderBy: { updatedAt: 'desc' }, select: { ...planFields, archivedAt: true } },
        member: { select: { user: { select: { name: true } } } },
      },
    })
    if (!row) throw new NotFoundError('patient')
    await recordAudit(tx, scope, { kind: 'patient-read', patientId })
    return {
      ...toPatient(row),
      memberName: row.member?.user.name ?? null,
      plans: row.plans.map((plan) => ({ ...toPatientPlan(plan), archived: plan.archivedAt !== null })),
    }
  })
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
    locale: row.locale === 'es' ? 'es' : 'en',
    archived: row.archivedAt !== null,
  }
}

function toPatientRow(row: Prisma.PatientGetPayload<{ include: typeof rowInclude }>): PatientRow {
  const [plan] = row.plans
  return { ...toPatient(row), plan: plan ? toPatientPlan(plan) : null, planCount: row._count.plans }
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
