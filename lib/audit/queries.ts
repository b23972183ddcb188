import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { database } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { readWithin, type Tx } from '@/lib/db/within'
import { type AuditEvent, findAuditEvent } from './event'
import { recordReading } from './mutations'

/** One line of the record with the names that its ids stand for now; a name is null where there is none any more. */
export type AuditLine = {
  id: string
  /** ISO instant */
  at: string
  event: AuditEvent
  who: string | null
  patient: string | null
  plan: string | null
  member: string | null
}

export type AuditQuery = {
  userId?: string | undefined
  patientId?: string | undefined
  /** Id of the last line of the page before. */
  before?: string | undefined
  limit: number
}

export type AuditPage = {
  lines: AuditLine[]
  /** The `before` of the next page, or null. */
  older: string | null
  /** Everyone who may have done something, by name; those who left come last. */
  people: { userId: string; name: string }[]
  /** The name of the patient that was asked for; null where there is none any more. */
  patient: string | null
}

/** A page of what happened in the clinic, newest first, read at once, and then recorded. */
export async function listAuditLines(scope: ClinicScope, query: AuditQuery): Promise<AuditPage> {
  requirePermission(scope, 'readAudit')
  const { patientId } = query
  const page = await readWithin(scope, (tx) => readPage(tx, scope, query))
  await recordReading(scope, { kind: 'record-read', ...(patientId ? { patientId } : {}) })
  return page
}

async function readPage(tx: Tx, scope: ClinicScope, query: AuditQuery): Promise<AuditPage> {
  const rows = await listRows(tx, scope, query)
  const page = rows.slice(0, query.limit).flatMap((row) => {
    const event = findAuditEvent(row)
    return event ? [{ id: row.id, at: row.at, userId: row.user_id, event }] : []
  })
  const { name, people } = await findNames(tx, scope, page, query.patientId)
  const lines = page.map(({ id, at, userId, event }) => ({
    id,
    at: at.toISOString(),
    event,
    who: name(userId),
    patient: 'patientId' in event ? name(event.patientId ?? null) : null,
    plan: 'planId' in event ? name(event.planId) : null,
    member: 'memberId' in event ? name(event.memberId) : null,
  }))
  const older = rows.length > query.limit ? (rows[query.limit - 1]?.id ?? null) : null
  return { lines, older, people, patient: name(query.patientId ?? null) }
}

type Row = { id: string; at: Date; kind: string; user_id: string | null; detail: unknown }

function listRows(tx: Tx, scope: ClinicScope, query: AuditQuery): Promise<Row[]> {
  const { userId, patientId, before } = query
  const conditions = [Prisma.sql`clinic_id = ${scope.clinicId}::uuid`]
  if (userId) conditions.push(Prisma.sql`user_id = ${userId}::uuid`)
  if (patientId) conditions.push(Prisma.sql`patient_id = ${patientId}::uuid`)
  if (before)
    conditions.push(Prisma.sql`(at, id) < (
      SELECT at, id FROM audit_event WHERE clinic_id = ${scope.clinicId}::uuid AND id = ${before}::uuid)`)
  return tx.$queryRaw<Row[]>`
    SELECT id::text, at, kind, user_id::text, detail FROM audit_event
    WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY at DESC, id DESC LIMIT ${query.limit + 1}`
}

/** Looks up every name of a page in three reads; ids are unique across the tables. */
async function findNames(
  tx: Tx,
  scope: ClinicScope,
  page: readonly { userId: string | null; event: AuditEvent }[],
  patientId: string | undefined,
) {
  const { clinicId } = scope
  const ids = (read: (event: AuditEvent) => string | null) => [
    ...new Set(page.flatMap(({ event }) => read(event) ?? [])),
  ]
  const patients = await tx.patient.findMany({
    where: {
      clinicId,
      id: {
        in: [
          ...ids((event) => ('patientId' in event ? (event.patientId ?? null) : null)),
          ...(patientId ? [patientId] : []),
        ],
      },
    },
    select: { id: true, firstName: true, lastName: true },
  })
  const plans = await tx.plan.findMany({
    where: { clinicId, id: { in: ids((event) => ('planId' in event ? event.planId : null)) } },
    select: { id: true, title: true },
  })
  const members = await tx.member.findMany({
    where: { clinicId },
    orderBy: [{ removedAt: { sort: 'asc', nulls: 'first' } }, { user: { name: 'asc' } }, { id: 'asc' }],
    select: { id: true, userId: true, user: { select: { name: true } } },
  })
  const names = new Map<string, string>([
    ...patients.map((row) => [row.id, `${row.firstName} ${row.lastName}`.trim()] as const),
    ...plans.map((row) => [row.id, row.title] as const),
    ...members.flatMap((row) => [[row.id, row.user.name] as const, [row.userId, row.user.name] as const]),
  ])
  return {
    name: (id: string | null) => (id ? (names.get(id) ?? null) : null),
    people: members.map(({ userId, user }) => ({ userId, name: user.name })),
  }
}

/** The state of one clinic's chain: how many lines it seals, its last hash, and the first place that does not hold. */
export type ChainState = {
  clinicId: string
  sealed: number
  head: string | null
  broken: { seq: number; eventId: string; problem: 'gap' | 'removed' | 'changed' } | null
}

/** Walks the chain of every clinic's record. For whoever runs the server; nothing of an event is told but its id. */
export async function verifyRecord(): Promise<ChainState[]> {
  const rows = await database().$queryRaw<
    {
      clinic_id: string
      sealed: bigint
      head: string | null
      broken_seq: bigint | null
      broken_event: string
      problem: string
    }[]
  >`SELECT clinic_id::text, sealed, head, broken_seq, broken_event::text, problem FROM plinth_verify_record()`
  return rows.map(({ clinic_id: clinicId, sealed, head, broken_seq, broken_event: eventId, problem }) => ({
    clinicId,
    sealed: Number(sealed),
    head,
    broken:
      broken_seq === null
        ? null
        : {
            seq: Number(broken_seq),
            eventId,
            problem: problem as NonNullable<ChainState['broken']>['problem'],
          },
  }))
}
