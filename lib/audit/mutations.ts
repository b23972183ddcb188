import type { ClinicScope, ShareScope } from '@/lib/access/scope'
import { database } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { requireRoom } from '@/lib/db/room'
import { type Tx, within } from '@/lib/db/within'
import { type AuditEvent, isChange, toDetail } from './event'

/**
 * Writes one event inside the caller's transaction, so that the act and its record stand or fall together.
 * `scope` says who: a member, or someone with a link (no user). What repeats by itself (autosaves, refetches, knocking
 * at a locked account) is written at most once in ten minutes for the same person and record: docs/decisions.
 * Since every change comes through here, this is where a nearly full disk refuses it, while reading and its record go
 * on: throws StorageError.
 */
export async function recordAudit(tx: Tx, scope: ClinicScope | ShareScope, event: AuditEvent): Promise<void> {
  if (isChange(event.kind)) await requireRoom()
  const userId = scope.kind === 'clinic' ? scope.userId : null
  const same = toRepeat(event)
  if (same && (await isRecent(tx, { clinicId: scope.clinicId, userId, event, same }))) return
  await tx.auditEvent.create({
    data: {
      clinicId: scope.clinicId,
      kind: event.kind,
      userId,
      detail: toDetail(event),
      address: scope.address ?? null,
    },
  })
}

/** What has to agree for an event to count as a repeat; null for events of which each one is written. */
function toRepeat(event: AuditEvent): Record<string, string | number> | null {
  switch (event.kind) {
    case 'patients-listed':
    case 'patients-searched':
      return {}
    case 'record-read':
      return event.patientId ? { patientId: event.patientId } : {}
    case 'access-refused':
      return { permission: event.permission }
    case 'plan-changed':
    case 'plan-read':
    case 'versions-read':
    case 'adherence-read':
      return { planId: event.planId }
    case 'patient-read':
      return { patientId: event.patientId }
    case 'version-read':
      return { planId: event.planId, number: event.number }
    case 'link-shown':
    case 'link-opened':
    case 'link-proof-refused':
      return { shareLinkId: event.shareLinkId }
    case 'sign-in-failed':
      return event.reason === 'locked' ? { reason: event.reason } : null
    default:
      return null
  }
}

/**
 * Whether the same was recorded in the last ten minutes. Looks at the events of the patient, or else of the person: what
 * others did meanwhile is not read, however much it is.
 */
async function isRecent(tx: Tx, { clinicId, userId, event, same }: Repeat): Promise<boolean> {
  const patientId = 'patientId' in event ? event.patientId : undefined
  const who = userId ? Prisma.sql`user_id = ${userId}::uuid` : Prisma.sql`user_id IS NULL`
  const whom = patientId ? Prisma.sql`patient_id = ${patientId}::uuid` : Prisma.sql`patient_id IS NULL`
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM audit_event
    WHERE clinic_id = ${clinicId}::uuid AND ${who} AND ${whom}
      AND at > now() - interval '10 minutes' AND kind = ${event.kind} AND detail @> ${JSON.stringify(same)}::jsonb
    LIMIT 1`
  return rows.length > 0
}

type Repeat = {
  clinicId: string
  userId: string | null
  event: AuditEvent
  same: Record<string, string | number>
}

/**
 * Records what was read in a transaction of its own that could change nothing. To be waited for before anything of it is
 * handed out: what cannot be recorded is not shown.
 */
export function recordReading(scope: ClinicScope | ShareScope, event: AuditEvent): Promise<void> {
  return within(scope, (tx) => recordAudit(tx, scope, event))
}

/** Records that a member's role did not allow what was asked. Written on its own: the act it belongs to never began. */
export function recordRefusal(scope: ClinicScope, permission: string): Promise<void> {
  return within(scope, (tx) => recordAudit(tx, scope, { kind: 'access-refused', permission }))
}

/** Continues the chain of hashes over every clinic's record; how many lines were sealed. */
export async function sealRecord(): Promise<number> {
  const [row] = await database().$queryRaw<{ sealed: number }[]>`SELECT plinth_seal_record() AS sealed`
  return row?.sealed ?? 0
}

/** Forgets the addresses of events and the revisions of drafts that are older than these days. */
export async function forgetOld({
  addressDays,
  revisionDays,
}: {
  addressDays: number
  revisionDays: number
}) {
  await database().$executeRaw`SELECT plinth_forget(${addressDays}::int, ${revisionDays}::int)`
}
