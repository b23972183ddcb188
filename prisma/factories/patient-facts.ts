import type { Patient, PatientFactsRow } from '@/lib/db/generated/client'
import { emptyFacts, type PatientFacts } from '@/lib/safety/patient-facts'
import { ownerDatabase } from './owner-database'

export type FactsGiven = {
  patient: Pick<Patient, 'clinicId' | 'id'>
  /** The user who recorded them. */
  userId: string
  revision?: number
  facts?: Partial<PatientFacts>
  changedAt?: Date
}

/** Puts facts of a patient in place; without any, one flag: osteoporosis. */
export function createPatientFacts({ patient, userId, ...given }: FactsGiven): Promise<PatientFactsRow> {
  return ownerDatabase().patientFactsRow.create({
    data: {
      clinicId: patient.clinicId,
      patientId: patient.id,
      revision: given.revision ?? 1,
      facts: { ...emptyFacts, ...(given.facts ?? { flags: [{ flag: 'osteoporosis' }] }) },
      changedByUserId: userId,
      changedAt: given.changedAt ?? new Date('2026-01-12T15:20:00Z'),
    },
  })
}
