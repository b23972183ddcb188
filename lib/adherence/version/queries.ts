import type { ShareScope } from '@/lib/access/scope'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/within'
import type { Schedule } from '@/lib/plan/frozen/to-schedule'
import { readSchedule } from '../schedule'

/** `lineGone`: the newest version no longer has the item. */
export type FoundVersion = { id: string; patientId: string; lineGone: boolean }

const newest = { orderBy: { number: 'desc' }, take: 1, select: { number: true } } as const

/**
 * The newest version of a link's plan that has the item, or the newest of all without one; null when none has: a
 * check-in made offline may be about an exercise that was taken out since.
 */
export async function findVersion(
  tx: Tx,
  scope: ShareScope,
  itemId: string | undefined,
): Promise<FoundVersion | null> {
  const { clinicId, planId } = scope
  const [version] = await tx.$queryRaw<FoundVersion[]>`
    SELECT v.id, p.patient_id AS "patientId", v.number < (SELECT max(n.number) FROM plan_version n
      WHERE n.clinic_id = v.clinic_id AND n.plan_id = v.plan_id) AS "lineGone"
    FROM plan_version v JOIN plan p ON p.clinic_id = v.clinic_id AND p.id = v.plan_id
    WHERE v.clinic_id = ${clinicId}::uuid AND v.plan_id = ${planId}::uuid
      AND (${itemId ?? null}::text IS NULL OR jsonb_path_exists(v.schedule,
        '$.phases[*].lines[*] ? (@.id == $id)', jsonb_build_object('id', ${itemId ?? null}::text)))
    ORDER BY v.number DESC LIMIT 1`
  return version ?? (itemId === undefined ? null : findUnscheduledVersion(tx, scope, itemId))
}

/**
 * Versions without a schedule beside them are older than every one that has it: publishing has written it since. They
 * are read whole, so one at a time, and the newest nearly always has the item.
 */
async function findUnscheduledVersion(
  tx: Tx,
  scope: ShareScope,
  itemId: string,
  before?: number,
): Promise<FoundVersion | null> {
  const { clinicId, planId } = scope
  const version = await tx.planVersion.findFirst({
    where: {
      clinicId,
      planId,
      schedule: { equals: Prisma.DbNull },
      ...(before === undefined ? {} : { number: { lt: before } }),
    },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, frozen: true, plan: { select: { patientId: true, versions: newest } } },
  })
  if (!version) return null
  const { id, number, frozen, plan } = version
  if (hasLine(readSchedule({ schedule: null, frozen }), itemId)) {
    const lineGone = plan.versions.some((newer) => newer.number > number)
    return { id, patientId: plan.patientId, lineGone }
  }
  return findUnscheduledVersion(tx, scope, itemId, number)
}

function hasLine({ phases }: Schedule, itemId: string): boolean {
  return phases.some(({ lines }) => lines.some(({ id }) => id === itemId))
}
