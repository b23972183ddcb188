import { byId } from '@/lib/access/by-id'
import type { ClinicScope } from '@/lib/access/scope'
import { recordReading } from '@/lib/audit/mutations'
import { dayIn, toDay } from '@/lib/day'
import { readUserNames } from '@/lib/db/read-user-names'
import { readWithin, type Tx } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import { type PainDay, painRose, usualDays } from '@/lib/safety/screening/pain-rose'
import type { PatientScreening } from './patient-screening'
import { type SaidRow, toOpenLines, toRedFlagDone, toScreening } from './read-rows'

/** The four weeks that say what is usual, before what a device sends 60 days late. */
const readDays = usualDays + 62

type OfClinic = Pick<ClinicScope, 'clinicId'>

/** The red flags of a patient, and records that the record was read. Throws NotFoundError. */
export async function getScreening(scope: ClinicScope, patientId: string): Promise<PatientScreening> {
  const screening = await readWithin(scope, (tx) => readScreening(tx, scope, patientId))
  await recordReading(scope, { kind: 'patient-read', patientId })
  return screening
}

/** As getScreening, inside a running transaction; records nothing. Throws NotFoundError. */
export async function readScreening(tx: Tx, scope: OfClinic, patientId: string): Promise<PatientScreening> {
  const { clinicId } = scope
  const patient = await tx.patient.findUnique({
    where: byId(scope, patientId),
    select: {
      clinic: { select: { timeZone: true } },
      screenings: { orderBy: [{ askedAt: 'desc' }, { id: 'desc' }] },
      closings: { orderBy: [{ closedAt: 'desc' }, { id: 'desc' }] },
    },
  })
  if (!patient) throw new NotFoundError('patient')
  const { screenings: rows, closings, clinic } = patient
  const names = await readUserNames(tx, [
    ...rows.map(({ askedByUserId }) => askedByUserId),
    ...closings.map(({ closedByUserId }) => closedByUserId),
  ])
  const screenings = rows.map((row) => toScreening(row, names.get(row.askedByUserId) ?? ''))
  const done = closings.map((row) => toRedFlagDone(row, names.get(row.closedByUserId) ?? ''))
  const dayOf = (at: string) => dayIn(new Date(at), clinic.timeZone)
  const [last = null] = screenings
  const pains = last ? await readPainDays(tx, clinicId, patientId, new Date(last.at)) : []
  return {
    last,
    askedOn: last && dayOf(last.at),
    open: toOpenLines(screenings, done, await readSaidByPatient(tx, clinicId, patientId), dayOf),
    done,
    painSince: Math.max(0, ...pains.map(({ since }) => since ?? 0)),
    painRose: painRose(pains),
  }
}

/** What the patient said on a plan's page counts as what a member heard, until the plan is opened again. */
async function readSaidByPatient(tx: Tx, clinicId: string, patientId: string): Promise<SaidRow[]> {
  const alerts = await tx.alert.findMany({
    where: { clinicId, patientId, kind: 'red-flag', checkIn: { setAside: null } },
    orderBy: [{ raisedAt: 'desc' }, { id: 'desc' }],
    select: {
      planId: true,
      raisedAt: true,
      detail: true,
      plan: { select: { reopenings: { orderBy: { reopenedAt: 'desc' }, take: 1 } } },
    },
  })
  return alerts.map(({ plan, ...alert }) => ({
    ...alert,
    reopenedAt: plan.reopenings[0]?.reopenedAt ?? null,
  }))
}

/** The worst pain of each day around the last screening, whatever plan it was logged on; days are the patient's own. */
async function readPainDays(tx: Tx, clinicId: string, patientId: string, asked: Date): Promise<PainDay[]> {
  const rows = await tx.$queryRaw<{ day: Date; worst: number; since: number | null }[]>`
    SELECT c.local_date AS day, max(told.pain) AS worst, max(told.pain) FILTER (WHERE c.received_at > ${asked}) AS since
    FROM check_in c JOIN plan p ON p.clinic_id = c.clinic_id AND p.id = c.plan_id,
      LATERAL (SELECT greatest((c.body->>'pain')::int, (c.body->>'painBefore')::int, (c.body->>'painAfter')::int) AS pain) told
    WHERE c.clinic_id = ${clinicId}::uuid AND p.patient_id = ${patientId}::uuid
      AND c.local_date >= ${asked}::date - ${readDays}::int AND told.pain IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM check_in_set_aside a
        WHERE a.clinic_id = c.clinic_id AND a.check_in_id = c.id AND a.local_date = c.local_date)
    GROUP BY c.local_date`
  return rows.map(({ day, worst, since }) => ({ day: toDay(day), worst, since }))
}
