import { toDetail } from '@/lib/audit/event'
import type { Patient } from '@/lib/db/generated/client'
import { ownerDatabase } from '../factories/owner-database'
import { createScreening } from '../factories/screening'

/** What a patient answered about red flags on an ISO day, none reported, and the record of it. */
export async function seedDemoScreening(day: string, patient: Patient, userId: string): Promise<void> {
  const at = new Date(`${day}T14:10:00Z`)
  const { id } = await createScreening({ patient, userId, askedAt: at })
  const kind = 'red-flags-asked'
  const detail = toDetail({ kind, patientId: patient.id, screeningId: id, yes: [] })
  await ownerDatabase().auditEvent.create({ data: { clinicId: patient.clinicId, at, kind, userId, detail } })
}
