import { can } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { addDays, dayIn } from '@/lib/day'
import { listPatients } from '@/lib/patient/queries'
import type { PatientListQuery } from '@/lib/patient/schema'
import { openAlertsByPatient } from './alert/queries'
import type { PatientLinePage } from './patient-line'
import { adherenceByPatient } from './queries'
import { toPatientLine } from './to-patient-line'

const daysShown = 28
/** The week before counts too, because what is due depends on what was done in its week. */
const daysRead = daysShown + 7

/**
 * One page of the patient list with what each patient logged, in few queries however many rows. Patients with an alert
 * that nobody has seen stand on the first page.
 */
export async function listPatientLines(
  scope: ClinicScope,
  query: PatientListQuery,
  timeZone: string,
  now: Date,
): Promise<PatientLinePage> {
  const mayRead = can(scope.role, 'readAdherence')
  const alerts = mayRead ? await openAlertsByPatient(scope) : new Map()
  const { patients, nextCursor } = await listPatients(scope, query, [...alerts.keys()])
  const ids = mayRead ? patients.map((patient) => patient.id) : []
  const adherence = await adherenceByPatient(scope, ids, addDays(dayIn(now, timeZone), -daysRead), now)
  return {
    lines: patients.map((row) =>
      toPatientLine(row, adherence.get(row.id), now, timeZone, alerts.get(row.id)),
    ),
    nextCursor,
  }
}
