import type { ClinicScope, ShareScope } from '@/lib/access/scope'
import { recordReading } from '@/lib/audit/mutations'
import { addDays, dayIn, toDay } from '@/lib/day'
import { Prisma } from '@/lib/db/generated/client'
import { readWithin, type Tx } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import { timeOffWhys } from './answers'
import { checkInBodySchema } from './check-in'
import { type GivenPlan, summarizePlan } from './given-plan'
import type { LoggedCheckIn } from './logged-check-in'
import { readSchedule, type StoredSchedule } from './schedule'
import type { AdherenceSummary } from './summarize'
import { timeOffReach } from './time-off'

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
  return readWithin(scope, async (tx) => {
    const plan = await tx.plan.findUnique({
      where: { clinicId_id: { clinicId: scope.clinicId, id: planId } },
      select: { id: true },
    })
    if (!plan) throw new NotFoundError('plan')
    return readCheckIns(tx, scope, planId, since ? { localDate: { gte: new Date(since) } } : {})
  })
}

/** What stops a plan or lifts it, however long ago: what raised an alert of pain, warning signs, and "it is better". */
export const whatStops: Prisma.CheckInWhereInput = {
  OR: [
    { alerts: { some: { kind: 'pain-high' } } },
    { body: { path: ['signs', '0'], string_starts_with: 'RF' } },
    { body: { path: ['better'], equals: true } },
    { body: { path: ['better'], equals: false } },
  ],
}

/** Time off that was told, however long ago: it may last until today. */
export const whatRests: Prisma.CheckInWhereInput = {
  OR: timeOffWhys.map((why) => ({ body: { path: ['timeOff', 'why'], equals: why } })),
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

/** The summary of one plan, and a record that it was read; null for a plan that is missing, foreign or was never published. */
export async function findPlanAdherence(
  scope: ClinicScope,
  planId: string,
  since: string,
  now: Date,
): Promise<AdherenceSummary | null> {
  const [plan] = await readWithin(scope, (tx) => readGivenPlans(tx, scope, { planId, since }))
  if (!plan) return null
  await recordReading(scope, { kind: 'adherence-read', patientId: plan.patientId, planId })
  return summarizePlan(plan, dayIn(now, plan.timeZone))
}

/**
 * One statement: of each patient the plan published last, or the one plan, with the schedules of its versions and its
 * check-ins since an ISO day, with the time off that reaches into it. A version that has no schedule beside it comes whole and is read as every version is.
 */
export async function readGivenPlans(
  tx: Tx,
  { clinicId }: Pick<ClinicScope, 'clinicId'>,
  asked: { patientIds: readonly string[]; since: string } | { planId: string; since: string },
): Promise<GivenPlan[]> {
  const which =
    'planId' in asked
      ? Prisma.sql`p.id = ${asked.planId}::uuid`
      : Prisma.sql`p.archived_at IS NULL AND p.patient_id = ANY(${[...asked.patientIds]}::uuid[])`
  const rows = await tx.$queryRaw<(Omit<GivenPlan, 'versions'> & { versions: StoredSchedule[] })[]>`
    SELECT given.patient_id AS "patientId", given.plan_id AS "planId", clinic.time_zone AS "timeZone",
      clinic.first_day_of_week AS "firstDayOfWeek",
      (SELECT jsonb_agg(jsonb_build_object(
          'schedule', v.schedule, 'frozen', CASE WHEN v.schedule IS NULL THEN v.frozen END) ORDER BY v.number)
       FROM plan_version v WHERE v.clinic_id = ${clinicId}::uuid AND v.plan_id = given.plan_id) AS versions,
      coalesce((SELECT jsonb_agg(jsonb_build_object(
          'id', c.id, 'itemId', c.item_id, 'localDate', c.local_date, 'loggedAt', c.logged_at, 'body', c.body))
       FROM check_in c
       WHERE c.clinic_id = ${clinicId}::uuid AND c.plan_id = given.plan_id 
         AND (c.local_date >= ${asked.since}::date
           OR c.local_date >= ${addDays(asked.since, -timeOffReach)}::date AND c.body ? 'timeOff')
         AND NOT EXISTS (SELECT 1 FROM check_in_set_aside a
           WHERE a.clinic_id = c.clinic_id AND a.check_in_id = c.id AND a.local_date = c.local_date)), '[]') AS "checkIns"
    FROM (
      SELECT DISTINCT ON (p.patient_id) p.patient_id, p.id AS plan_id
      FROM plan p JOIN plan_version v ON v.clinic_id = p.clinic_id AND v.plan_id = p.id
      WHERE p.clinic_id = ${clinicId}::uuid AND ${which}
      ORDER BY p.patient_id, v.published_at DESC, p.id DESC
    ) given
    JOIN clinic ON clinic.id = ${clinicId}::uuid`
  return rows.map((row) => ({ ...row, versions: row.versions.map(readSchedule) }))
}
