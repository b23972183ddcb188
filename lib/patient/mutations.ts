import { byId } from '@/lib/access/by-id'
import { can, requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { dayIn } from '@/lib/day'
import { type Tx, within } from '@/lib/db/within'
import { InputError, NotFoundError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import type { PatientInput } from './schema'

/**
 * Adds a patient and returns their id. Whoever adds them treats them, unless an assistant does or the input says
 * otherwise. Throws InputError for a birth date in the future or a record number that another patient has.
 */
export async function addPatient(scope: ClinicScope, input: PatientInput, now: Date): Promise<string> {
  requirePermission(scope, 'changePatient')
  return within(scope, async (tx) => {
    await check(tx, scope, input, now)
    const memberId =
      input.memberId === undefined && can(scope.role, 'publishPlan')
        ? scope.memberId
        : (input.memberId ?? null)
    const { id } = await tx.patient.create({
      data: { clinicId: scope.clinicId, ...toColumns(input), memberId },
      select: { id: true },
    })
    await recordAudit(tx, scope, { kind: 'patient-added', patientId: id })
    return id
  })
}

/** What hangs on a patient's data elsewhere and changes with it, in the same transaction. */
export type PatientFollowUp = {
  /** The record has another year of birth than before. */
  yearCorrected: (tx: Tx, scope: ClinicScope, patientId: string) => Promise<void>
}

/** Writes a patient's data and what follows; records which fields changed. Throws as addPatient does, and NotFoundError. */
export async function changePatient(
  scope: ClinicScope,
  patientId: string,
  input: PatientInput,
  now: Date,
  followUp: PatientFollowUp,
): Promise<void> {
  requirePermission(scope, 'changePatient')
  await within(scope, async (tx) => {
    await lockPatient(tx, scope, patientId)
    const before = await tx.patient.findUnique({ where: byId(scope, patientId) })
    if (!before) throw new NotFoundError('patient')
    await check(tx, scope, input, now, patientId)
    const data = {
      ...toColumns(input),
      memberId: input.memberId === undefined ? before.memberId : input.memberId,
    }
    const names = Object.keys(data) as (keyof typeof data)[]
    const fields = names.filter((name) => before[name]?.valueOf() !== data[name]?.valueOf())
    if (fields.length === 0) return
    await tx.patient.update({ where: byId(scope, patientId), data })
    await recordAudit(tx, scope, { kind: 'patient-changed', patientId, fields })
    const [old, year] = [before, data].map(({ birthDate }) => birthDate?.getUTCFullYear())
    if (year !== undefined && year !== old) await followUp.yearCorrected(tx, scope, patientId)
  })
}

/**
 * Two who write of a patient at once wait here for one another: what follows from a change is told by what really stood
 * before it.
 */
export async function lockPatient(tx: Tx, { clinicId }: ClinicScope, patientId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM patient WHERE clinic_id = ${clinicId}::uuid AND id = ${patientId}::uuid FOR NO KEY UPDATE`
}

/** Puts a patient away: out of the lists, nothing is deleted. Throws NotFoundError. */
export async function archivePatient(scope: ClinicScope, patientId: string, now: Date): Promise<void> {
  await setArchived(scope, patientId, now)
}

/** Takes an archived patient back into the lists. Throws NotFoundError. */
export async function restorePatient(scope: ClinicScope, patientId: string): Promise<void> {
  await setArchived(scope, patientId, null)
}

async function setArchived(scope: ClinicScope, patientId: string, archivedAt: Date | null): Promise<void> {
  requirePermission(scope, 'archivePatient')
  await within(scope, async (tx) => {
    const before = await tx.patient.findUnique({
      where: byId(scope, patientId),
      select: { archivedAt: true },
    })
    if (!before) throw new NotFoundError('patient')
    if (Boolean(before.archivedAt) === Boolean(archivedAt)) return
    await tx.patient.update({ where: byId(scope, patientId), data: { archivedAt } })
    await recordAudit(tx, scope, { kind: archivedAt ? 'patient-archived' : 'patient-restored', patientId })
  })
}

function toColumns({ memberId: _, birthDate, ...input }: PatientInput) {
  return { ...input, birthDate: birthDate ? new Date(`${birthDate}T00:00:00Z`) : null }
}

async function check(tx: Tx, scope: ClinicScope, input: PatientInput, now: Date, patientId?: string) {
  const { clinicId } = scope
  const clinic = await tx.clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { timeZone: true } })
  if (input.birthDate && input.birthDate > dayIn(now, clinic.timeZone))
    throw refuse('birthDate', input.birthDate, 'birthDate')
  if (input.recordNumber) {
    // Of two who give the same number at once, the second looks after the first is done.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${clinicId} ${input.recordNumber}`}, 0))`
    const other = await tx.patient.findFirst({
      where: { clinicId, recordNumber: input.recordNumber, id: patientId ? { not: patientId } : undefined },
      select: { id: true },
    })
    if (other) throw refuse('recordNumber', input.recordNumber, 'recordNumberTaken')
  }
  if (input.memberId) {
    const where = { clinicId_id: { clinicId, id: input.memberId }, removedAt: null }
    if (!(await tx.member.findUnique({ where, select: { id: true } })))
      throw refuse('memberId', input.memberId, 'memberUnknown')
  }
}

function refuse(path: string, found: string, key: 'birthDate' | 'recordNumberTaken' | 'memberUnknown') {
  const allowed = said(`errors.fields.${key}`)
  return new InputError(allowed, [{ path, found, allowed }])
}
