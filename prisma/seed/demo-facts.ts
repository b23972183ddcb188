import { toDetail } from '@/lib/audit/event'
import type { Patient } from '@/lib/db/generated/client'
import type { PatientFacts } from '@/lib/safety/patient-facts'
import { ownerDatabase } from '../factories/owner-database'
import { createPatientFacts } from '../factories/patient-facts'

/** A patient's facts as recorded on the day the flags were asked, and the record of it. */
export async function seedDemoFacts(facts: PatientFacts, patient: Patient, userId: string): Promise<void> {
  const at = facts.flagsAskedOn ? new Date(`${facts.flagsAskedOn}T14:20:00Z`) : patient.createdAt
  await createPatientFacts({ patient, userId, facts, changedAt: at })
  const kind = 'patient-facts-changed'
  const detail = toDetail({ kind, patientId: patient.id, revision: 1 })
  await ownerDatabase().auditEvent.create({ data: { clinicId: patient.clinicId, at, kind, userId, detail } })
}
