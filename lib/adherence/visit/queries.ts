import type { ClinicScope } from '@/lib/access/scope'
import { toDay } from '@/lib/day'
import { readUserNames } from '@/lib/db/read-user-names'
import type { Tx } from '@/lib/db/within'
import { type Reassessment, type ReassessmentFacts, reassessmentDue } from './reassessment'
import { type PlanVisit, visitBodySchema } from './visit'

/** The visits recorded against a plan, newest first, without what was taken back; inside a running transaction. */
export async function readVisits(tx: Tx, { clinicId }: ClinicScope, planId: string): Promise<PlanVisit[]> {
  const rows = await tx.planVisit.findMany({
    where: { clinicId, planId },
    distinct: ['id'],
    orderBy: [{ id: 'asc' }, { revision: 'desc' }],
  })
  if (rows.length === 0) return []
  const names = await readUserNames(
    tx,
    rows.map(({ recordedByUserId }) => recordedByUserId),
  )
  return rows
    .flatMap((row) => (row.body === null ? [] : [{ ...row, body: visitBodySchema.parse(row.body) }]))
    .sort((a, b) => b.onDay.getTime() - a.onDay.getTime() || b.recordedAt.getTime() - a.recordedAt.getTime())
    .map(({ id, revision, onDay, versionNumber, body, recordedByUserId }) => ({
      ...body,
      ...{ id, revision, on: toDay(onDay), version: versionNumber, by: names.get(recordedByUserId) ?? '' },
    }))
}

/**
 * One statement: of plans that were given, which are to be looked at anew on the clinic's ISO day, and why, by plan.
 * Inside a running transaction.
 */
export async function readReassessments(
  tx: Tx,
  { clinicId }: ClinicScope,
  planIds: readonly string[],
  today: string,
): Promise<Map<string, Reassessment>> {
  if (planIds.length === 0) return new Map()
  const rows = await tx.$queryRaw<({ planId: string } & ReassessmentFacts)[]>`
    SELECT v.plan_id::text AS "planId",
      jsonb_agg(jsonb_build_object(
        'reviewOn', v.review_on, 'publishedOn', (v.published_at AT TIME ZONE c.time_zone)::date) ORDER BY v.number) AS versions,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object(
          'on', w.on_day, 'reassessed', (w.body -> 'reassessed') IS NOT NULL, 'planned', w.body -> 'planned') ORDER BY w.on_day, w.id)
        FROM (
          SELECT DISTINCT ON (id) id, on_day, body FROM plan_visit
          WHERE clinic_id = ${clinicId}::uuid AND plan_id = v.plan_id ORDER BY id, revision DESC
        ) w WHERE w.body IS NOT NULL), '[]') AS visits
    FROM plan_version v JOIN clinic c ON c.id = v.clinic_id
    WHERE v.clinic_id = ${clinicId}::uuid AND v.plan_id = ANY(${[...planIds]}::uuid[])
    GROUP BY v.plan_id`
  return new Map(
    rows.flatMap(({ planId, ...facts }) => {
      const due = reassessmentDue(facts, today)
      return due ? [[planId, due] as const] : []
    }),
  )
}
