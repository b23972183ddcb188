import { randomUUID } from 'node:crypto'
import type { MeasureScoreRow, Patient } from '@/lib/db/generated/client'
import type { ScoreValue } from '@/lib/measures/score'
import { ownerDatabase } from './owner-database'

/** Puts a score of a patient in place, entered by a member; pain of 4 unless more is given. */
export function createMeasureScore({
  patient,
  userId,
  on = '2026-01-12',
  measure = 'NPRS',
  value,
}: {
  patient: Pick<Patient, 'clinicId' | 'id'>
  userId: string
  on?: string
  measure?: string
  value?: Omit<ScoreValue, 'form'> & Partial<ScoreValue>
}): Promise<MeasureScoreRow> {
  return ownerDatabase().measureScoreRow.create({
    data: {
      ...{ clinicId: patient.clinicId, id: randomUUID(), patientId: patient.id, measure },
      ...{ onDay: new Date(on), value: { form: 'one', number: 4, ...value } },
      ...{ enteredByUserId: userId, enteredAt: new Date(`${on}T14:30:00Z`) },
    },
  })
}
