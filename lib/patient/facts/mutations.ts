import { isDeepStrictEqual } from 'node:util'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { type Tx, within } from '@/lib/db/within'
import { ConflictError, InputError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { unknownFlagProblems } from '@/lib/safety/flag-names'
import { lockPatient } from '../mutations'
import { readPatientFacts } from './queries'
import type { FactsChange, StoredFacts } from './stored-facts'

/**
 * Records what is known of a patient as a new revision and returns the newest state; what is recorded already is not
 * recorded again, so that a lost answer can be asked for again. `revision` is the one the facts were based on: when
 * someone recorded others in between, throws ConflictError with the newest state. Throws InputError that names the path
 * of each unknown flag and the nearest known one, NotFoundError for a missing or foreign patient.
 */
export function recordPatientFacts(
  scope: ClinicScope,
  patientId: string,
  change: FactsChange,
  now: Date,
): Promise<StoredFacts> {
  return within(scope, (tx) => writePatientFacts(tx, scope, patientId, change, now))
}

/** As recordPatientFacts, inside a running transaction, so that a plan file's flags arrive with its plan or not at all. */
export async function writePatientFacts(
  tx: Tx,
  scope: ClinicScope,
  patientId: string,
  { revision, facts }: FactsChange,
  now: Date,
): Promise<StoredFacts> {
  requirePermission(scope, 'changePatient')
  requireKnownFlags(facts)
  // The second who records is told of the first.
  await lockPatient(tx, scope, patientId)
  const newest = await readPatientFacts(tx, scope, patientId)
  if (isDeepStrictEqual(newest.facts, facts)) return newest
  if (newest.revision !== revision) throw new ConflictError(newest)
  await tx.patientFactsRow.create({
    data: {
      clinicId: scope.clinicId,
      patientId,
      revision: revision + 1,
      facts,
      changedByUserId: scope.userId,
      changedAt: now,
    },
  })
  await recordAudit(tx, scope, { kind: 'patient-facts-changed', patientId, revision: revision + 1 })
  return readPatientFacts(tx, scope, patientId)
}

function requireKnownFlags({ flags }: FactsChange['facts']): void {
  const problems = unknownFlagProblems(flags, 'facts.flags')
  const [first] = problems
  if (first) throw new InputError(said('errors.input', first), problems)
}
