import type { ClinicScope, ShareScope } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/within'
import { type AuditEvent, type AuditKind, toDetail } from './event'

/** docs/decisions: autosave and refetch would bury the record, so the same act on the same record counts once in ten minutes. */
const onceInTenMinutes: ReadonlySet<AuditKind> = new Set([
  'plan-changed',
  'plan-read',
  'patient-read',
  'link-opened',
])

/**
 * Writes one event inside the caller's transaction, so that the act and its record stand or fall together.
 * `scope` says who: a member, or someone with a link (no user). `plan-changed`, `plan-read`, `patient-read` and
 * `link-opened` are written at most once in ten minutes for the same person and record.
 */
export async function recordAudit(tx: Tx, scope: ClinicScope | ShareScope, event: AuditEvent): Promise<void> {
  const userId = scope.kind === 'clinic' ? scope.userId : null
  const detail = toDetail(event)
  if (onceInTenMinutes.has(event.kind) && (await isRecent(tx, scope.clinicId, userId, event))) return
  await tx.auditEvent.create({ data: { clinicId: scope.clinicId, kind: event.kind, userId, detail } })
}

async function isRecent(
  tx: Tx,
  clinicId: string,
  userId: string | null,
  event: AuditEvent,
): Promise<boolean> {
  const record =
    'planId' in event ? { planId: event.planId } : 'patientId' in event ? { patientId: event.patientId } : {}
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM audit_event
    WHERE clinic_id = ${clinicId}::uuid AND user_id IS NOT DISTINCT FROM ${userId}::uuid
      AND at > now() - interval '10 minutes' AND kind = ${event.kind}
      AND detail @> ${JSON.stringify(record)}::jsonb
    LIMIT 1`
  return rows.length > 0
}
