import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import type { PatientFactsRow } from '@/lib/db/generated/client'
import { readUserNames } from '@/lib/db/read-user-names'
import { type Tx, within } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import { patientFactsSchema } from '@/lib/safety/patient-facts'
import { noFacts, type StoredFacts } from './stored-facts'

/**
 * The newest facts of a patient, or empty ones at revision 0; records that the patient's record was read. Throws
 * NotFoundError for a missing or foreign patient.
 */
export function findPatientFacts(scope: ClinicScope, patientId: string): Promise<StoredFacts> {
  return within(scope, async (tx) => {
    const facts = await readPatientFacts(tx, scope, patientId)
    await recordAudit(tx, scope, { kind: 'patient-read', patientId })
    return facts
  })
}

/**
 * Every state the facts of a patient were recorded in, newest first, and who recorded it; empty when none was. Records
 * that the patient's record was read. Throws NotFoundError for a missing or foreign patient.
 */
export function listFactsHistory(scope: ClinicScope, patientId: string): Promise<StoredFacts[]> {
  return within(scope, async (tx) => {
    const history = await readFactsHistory(tx, scope, patientId)
    await recordAudit(tx, scope, { kind: 'patient-read', patientId })
    return history
  })
}

/** The newest facts inside a running transaction, or empty ones at revision 0; records nothing. Throws NotFoundError. */
export async function readPatientFacts(
  tx: Tx,
  scope: Pick<ClinicScope, 'clinicId'>,
  patientId: string,
): Promise<StoredFacts> {
  const [newest] = await readRows(tx, scope, patientId, 1)
  return newest ?? noFacts
}

/** As listFactsHistory, inside a running transaction; records nothing. */
export function readFactsHistory(tx: Tx, scope: ClinicScope, patientId: string): Promise<StoredFacts[]> {
  return readRows(tx, scope, patientId)
}

async function readRows(
  tx: Tx,
  scope: Pick<ClinicScope, 'clinicId'>,
  patientId: string,
  take?: number,
): Promise<StoredFacts[]> {
  const patient = await tx.patient.findUnique({
    where: { clinicId_id: { clinicId: scope.clinicId, id: patientId } },
    select: { facts: { orderBy: { revision: 'desc' }, take } },
  })
  if (!patient) throw new NotFoundError('patient')
  const names = await readUserNames(
    tx,
    patient.facts.map((row) => row.changedByUserId),
  )
  return patient.facts.map((row) => toStoredFacts(row, names.get(row.changedByUserId) ?? null))
}

function toStoredFacts(row: PatientFactsRow, changedBy: string | null): StoredFacts {
  return {
    revision: row.revision,
    facts: patientFactsSchema.parse(row.facts),
    changedAt: row.changedAt.toISOString(),
    changedBy,
  }
}
