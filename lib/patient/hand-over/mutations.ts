import { byId } from '@/lib/access/by-id'
import { can, requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { type Tx, within } from '@/lib/db/within'
import { ConflictError, InputError, NotFoundError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'

/**
 * Gives a patient to another therapist of the clinic. `was` is whom they stood with when that was decided: throws
 * ConflictError with whom they stand with now when that is another, InputError for a member who does not treat or has
 * left, NotFoundError.
 */
export function handOverPatient(
  scope: ClinicScope,
  patientId: string,
  { memberId, was }: { memberId: string; was: string | null },
): Promise<void> {
  requirePermission(scope, 'handOver')
  const { clinicId } = scope
  return within(scope, async (tx) => {
    const patient = await tx.patient.findUnique({
      where: byId(scope, patientId),
      select: { memberId: true },
    })
    if (!patient) throw new NotFoundError('patient')
    await requireTherapist(tx, scope, memberId)
    if (patient.memberId === memberId) return
    const { count } = await tx.patient.updateMany({
      where: { clinicId, id: patientId, memberId: was },
      data: { memberId },
    })
    if (count === 0) {
      // Read again: whoever was waited for has given the patient to somebody meanwhile.
      const now = await tx.patient.findUniqueOrThrow({
        where: byId(scope, patientId),
        select: { memberId: true },
      })
      throw new ConflictError({ memberId: now.memberId })
    }
    await recordAudit(tx, scope, { kind: 'patient-handed-over', patientId, memberId })
  })
}

/**
 * Gives patients of a member to another, archived ones too: those with these ids, as far as they still are the member's.
 * Returns the ids of those who went. Of two who do it at once each patient goes with one. Throws InputError for a member
 * who does not treat or has left, NotFoundError.
 */
export function handOverPatients(
  scope: ClinicScope,
  { from, to, patientIds }: { from: string; to: string; patientIds: readonly string[] },
): Promise<string[]> {
  requirePermission(scope, 'manageMembers')
  const { clinicId } = scope
  return within(scope, async (tx) => {
    const member = await tx.member.findUnique({ where: byId(scope, from), select: { id: true } })
    if (!member) throw new NotFoundError('member')
    await requireTherapist(tx, scope, to)
    if (from === to) return []
    const moved = await tx.patient.updateManyAndReturn({
      where: { clinicId, memberId: from, id: { in: [...patientIds] } },
      data: { memberId: to },
      select: { id: true },
    })
    for (const { id } of moved)
      await recordAudit(tx, scope, { kind: 'patient-handed-over', patientId: id, memberId: to })
    return moved.map(({ id }) => id)
  })
}

async function requireTherapist(tx: Tx, { clinicId }: ClinicScope, memberId: string): Promise<void> {
  const member = await tx.member.findUnique({
    where: { clinicId_id: { clinicId, id: memberId }, removedAt: null },
    select: { role: true },
  })
  if (member && can(member.role, 'publishPlan')) return
  const allowed = said('errors.fields.memberUnknown')
  throw new InputError(allowed, [{ path: 'memberId', found: memberId, allowed }])
}
