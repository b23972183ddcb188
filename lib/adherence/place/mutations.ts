import type { ClinicScope } from '@/lib/access/scope'
import { dayIn } from '@/lib/day'
import { Prisma } from '@/lib/db/generated/client'
import { type Tx, within } from '@/lib/db/within'
import { readPatientRows } from '@/lib/patient/queries'
import { readLastSeen, readOpenAlerts } from '../alert/queries'
import { readSince } from '../given-plan'
import { readGivenPlans } from '../queries'
import { toPlace } from './to-place'

type OfClinic = Pick<ClinicScope, 'clinicId'>

const atOnce = 200

/**
 * Works out anew the places that something changed or whose day has come, at most so many; how many there were. Places
 * that someone else is working out, or changing, are theirs.
 */
export async function placeTurned(tx: Tx, { clinicId }: OfClinic, now: Date): Promise<number> {
  const { timeZone } = await tx.clinic.findUniqueOrThrow({
    where: { id: clinicId },
    select: { timeZone: true },
  })
  const today = dayIn(now, timeZone)
  const turned = await tx.$queryRaw<{ id: string }[]>`
    SELECT patient_id::text AS id FROM patient_place
    WHERE clinic_id = ${clinicId}::uuid AND turns_on <= ${today}::date
    ORDER BY turns_on LIMIT ${atOnce} FOR UPDATE SKIP LOCKED`
  await place(
    tx,
    { clinicId },
    turned.map(({ id }) => id),
    today,
    timeZone,
  )
  return turned.length
}

/** Works out one patient's place, if this transaction has marked it. */
export async function placeIfMarked(
  tx: Tx,
  { clinicId }: OfClinic,
  patientId: string,
  now: Date,
): Promise<void> {
  const [marked] = await tx.$queryRaw<{ timeZone: string }[]>`
    SELECT c.time_zone AS "timeZone" FROM patient_place p JOIN clinic c ON c.id = p.clinic_id
    WHERE p.clinic_id = ${clinicId}::uuid AND p.patient_id = ${patientId}::uuid AND p.turns_on = '-infinity'`
  if (!marked) return
  await place(tx, { clinicId }, [patientId], dayIn(now, marked.timeZone), marked.timeZone)
}

/** The places of all that are to be worked out, until none is left; how many there were. For housekeeping. */
export async function placeAll(scope: OfClinic, now: Date): Promise<number> {
  const placed = await within(scope, (tx) => placeTurned(tx, scope, now))
  return placed < atOnce ? placed : placed + (await placeAll(scope, now))
}

async function place(
  tx: Tx,
  scope: OfClinic,
  patientIds: readonly string[],
  today: string,
  timeZone: string,
): Promise<void> {
  if (patientIds.length === 0) return
  const rows = await readPatientRows(tx, scope, patientIds)
  const given = await readGivenPlans(tx, scope, { patientIds, since: readSince(today) })
  const open = await readOpenAlerts(tx, scope, patientIds)
  const seen = await readLastSeen(tx, scope, patientIds, today)
  const givenBy = new Map(given.map((plan) => [plan.patientId, plan]))
  const places = rows.map((row) => ({
    id: row.id,
    ...toPlace(
      { row, given: givenBy.get(row.id), open: open.get(row.id) ?? [], seen: seen.get(row.id) },
      today,
      timeZone,
    ),
  }))
  const values = places.map(
    ({ id, rank, reason, turnsOn }) =>
      Prisma.sql`(${id}::uuid, ${rank}::int, ${reason}::text, ${turnsOn}::date)`,
  )
  await tx.$executeRaw`
    UPDATE patient_place p SET rank = found.rank, reason = found.reason, turns_on = found.turns_on
    FROM (VALUES ${Prisma.join(values)}) AS found (id, rank, reason, turns_on)
    WHERE p.clinic_id = ${scope.clinicId}::uuid AND p.patient_id = found.id`
}
