import type { ClinicScope, ShareScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { dayIn, toDay } from '@/lib/day'
import type { Prisma } from '@/lib/db/generated/client'
import { type Tx, within } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import type { Schedule } from '@/lib/plan/frozen/to-schedule'
import { type CheckInBody, checkInBodySchema } from './check-in'
import type { LoggedCheckIn } from './logged-check-in'
import { readSchedule, type StoredSchedule, toScheduledItems } from './schedule'
import { type AdherenceSummary, summarizeAdherence } from './summarize'
import { type WhereInPlan, whereInPlan } from './where-in-plan'

/**
 * A plan's check-ins that count, oldest first; from the ISO day `since` when given. With a link: of its own plan alone.
 * Throws NotFoundError for a plan that is missing or another clinic's.
 */
export async function listCheckIns(
  scope: ClinicScope | ShareScope,
  planId: string,
  since?: string,
): Promise<LoggedCheckIn[]> {
  if (scope.kind === 'share' && scope.planId !== planId) throw new NotFoundError('plan')
  return within(scope, async (tx) => {
    const plan = await tx.plan.findUnique({
      where: { clinicId_id: { clinicId: scope.clinicId, id: planId } },
      select: { id: true },
    })
    if (!plan) throw new NotFoundError('plan')
    return readCheckIns(tx, scope, planId, since ? { localDate: { gte: new Date(since) } } : {})
  })
}

/** Of a link's plan, what its page shows: the check-ins from the ISO day `since`, and those that stop the plan or lift it. */
export function listPageCheckIns(scope: ShareScope, since: string): Promise<LoggedCheckIn[]> {
  const lately = { localDate: { gte: new Date(since) } }
  return within(scope, (tx) => readCheckIns(tx, scope, scope.planId, { OR: [lately, whatStops] }))
}

/** What stops a plan or lifts it, however long ago: the check-ins that raised an alert of pain, and "it is better". */
export const whatStops: Prisma.CheckInWhereInput = {
  OR: [
    { alerts: { some: { kind: 'pain-high' } } },
    { body: { path: ['better'], equals: true } },
    { body: { path: ['better'], equals: false } },
  ],
}

/** A plan's check-ins that count, oldest first, inside a running transaction. */
export async function readCheckIns(
  tx: Tx,
  { clinicId }: ClinicScope | ShareScope,
  planId: string,
  where: Prisma.CheckInWhereInput,
): Promise<LoggedCheckIn[]> {
  const rows = await tx.checkIn.findMany({
    where: { clinicId, planId, setAside: null, AND: where },
    orderBy: [{ loggedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, itemId: true, localDate: true, loggedAt: true, receivedAt: true, body: true },
  })
  return rows.map(({ id, itemId, localDate, loggedAt, receivedAt, body }) => ({
    id,
    itemId,
    localDate: toDay(localDate),
    loggedAt: loggedAt.toISOString(),
    receivedAt: receivedAt.toISOString(),
    body: checkInBodySchema.parse(body),
  }))
}

/** What the patient last wrote to the therapist, and the day it is about. */
export type LatestNote = { date: string; text: string }

/** What the list of patients shows: the plan each patient was last given, where in it they are, and how it goes. */
export type PatientAdherence = AdherenceSummary & WhereInPlan & { planId: string; note: LatestNote | null }

/**
 * Summaries of the last 28 days by patient id, for all patients of a list in one query; patients without a published
 * plan are absent. `since` is the oldest ISO day whose check-ins are read, `now` decides the clinic's today.
 */
export async function adherenceByPatient(
  scope: ClinicScope,
  patientIds: readonly string[],
  since: string,
  now: Date,
): Promise<Map<string, PatientAdherence>> {
  if (patientIds.length === 0) return new Map()
  const rows = await within(scope, (tx) => readPlans(tx, scope, patientIds, since))
  return new Map(rows.map((row) => [row.patient_id, toPatientAdherence(row, now)]))
}

function toPatientAdherence(row: PlanRow, now: Date): PatientAdherence {
  const [first] = row.versions
  const newest = row.versions.at(-1)
  const where =
    first && newest
      ? whereInPlan(newest, first.publishedOn, dayIn(now, row.time_zone))
      : { phase: null, week: null }
  return { planId: row.plan_id, note: findLatestNote(row), ...where, ...summarizeRow(row, now) }
}

function findLatestNote(row: PlanRow): LatestNote | null {
  const notes = (row.check_ins ?? []).flatMap(({ body, localDate, loggedAt }) =>
    body.about === 'day' && body.note ? [{ date: localDate, text: body.note, loggedAt }] : [],
  )
  const newest = notes.sort((a, b) => a.loggedAt.localeCompare(b.loggedAt)).at(-1)
  return newest ? { date: newest.date, text: newest.text } : null
}

/** The summary of one plan, and a record that it was read; null for a plan that is missing, foreign or was never published. */
export async function findPlanAdherence(
  scope: ClinicScope,
  planId: string,
  since: string,
  now: Date,
): Promise<AdherenceSummary | null> {
  return within(scope, async (tx) => {
    const [row] = await readPlans(tx, scope, null, since, planId)
    if (!row) return null
    await recordAudit(tx, scope, { kind: 'adherence-read', patientId: row.patient_id, planId })
    return summarizeRow(row, now)
  })
}

type CheckInRow = {
  id: string
  itemId: string | null
  localDate: string
  loggedAt: string
  body: CheckInBody
}
type PlanRow = {
  patient_id: string
  plan_id: string
  time_zone: string
  first_day_of_week: number
  versions: Schedule[]
  check_ins: CheckInRow[] | null
}

function summarizeRow(row: PlanRow, now: Date): AdherenceSummary {
  return summarizeAdherence({
    versions: row.versions.map((version) => ({
      from: version.publishedOn,
      items: toScheduledItems(version),
    })),
    checkIns: row.check_ins ?? [],
    today: dayIn(now, row.time_zone),
    firstDayOfWeek: row.first_day_of_week,
  })
}

/**
 * One statement: of each patient the plan published last, the schedules of its versions, its check-ins. A version that
 * has no schedule beside it comes whole and is read as every version is.
 */
async function readPlans(
  tx: Tx,
  { clinicId }: ClinicScope,
  patientIds: readonly string[] | null,
  since: string,
  planId: string | null = null,
): Promise<PlanRow[]> {
  const rows = await tx.$queryRaw<(Omit<PlanRow, 'versions'> & { versions: StoredSchedule[] })[]>`
    SELECT given.patient_id, given.plan_id, clinic.time_zone, clinic.first_day_of_week,
      (SELECT jsonb_agg(jsonb_build_object(
          'schedule', v.schedule, 'frozen', CASE WHEN v.schedule IS NULL THEN v.frozen END) ORDER BY v.number)
       FROM plan_version v WHERE v.clinic_id = ${clinicId}::uuid AND v.plan_id = given.plan_id) AS versions,
      (SELECT jsonb_agg(jsonb_build_object(
          'id', c.id, 'itemId', c.item_id, 'localDate', c.local_date, 'loggedAt', c.logged_at, 'body', c.body))
       FROM check_in c
       WHERE c.clinic_id = ${clinicId}::uuid AND c.plan_id = given.plan_id AND c.local_date >= ${since}::date
         AND NOT EXISTS (SELECT 1 FROM check_in_set_aside a
           WHERE a.clinic_id = c.clinic_id AND a.check_in_id = c.id)) AS check_ins
    FROM (
      SELECT DISTINCT ON (p.patient_id) p.patient_id, p.id AS plan_id
      FROM plan p JOIN plan_version v ON v.clinic_id = p.clinic_id AND v.plan_id = p.id
      WHERE p.clinic_id = ${clinicId}::uuid
        AND CASE WHEN ${planId}::uuid IS NULL
              THEN p.archived_at IS NULL AND p.patient_id = ANY(${patientIds ?? []}::uuid[])
              ELSE p.id = ${planId}::uuid END
      ORDER BY p.patient_id, v.published_at DESC
    ) given
    JOIN clinic ON clinic.id = ${clinicId}::uuid`
  return rows.map((row) => ({ ...row, versions: row.versions.map(readSchedule) }))
}
