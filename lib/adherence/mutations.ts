import type { ShareScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { Prisma } from '@/lib/db/generated/client'
import { type Tx, within } from '@/lib/db/within'
import { InputError, TooManyError } from '@/lib/errors'
import { toTranslator } from '@/lib/i18n/translator'
import type { Schedule } from '@/lib/plan/frozen/to-schedule'
import type { CheckIn } from './check-in'
import { checkTime } from './check-time'
import { readSchedule } from './schedule'

/** No person logs this often; it keeps a leaked link from filling the table, which nothing may delete from. */
export const checkInsPerDay = 600
const dayMs = 86_400_000

/**
 * Keeps what a patient logged. The same id again changes nothing, so that a device may send until it hears an answer;
 * true when it was new. Throws InputError for a day or time that cannot be right and for an exercise that the plan
 * never had, TooManyError above `checkInsPerDay`.
 */
export async function logCheckIn(scope: ShareScope, checkIn: CheckIn, now: Date): Promise<boolean> {
  const problem = checkTime(checkIn, now)
  const t = toTranslator('en', 'adherence')
  if (problem) {
    const allowed = t(`refused.${problem.reason}`)
    throw new InputError(allowed, [{ path: problem.path, found: problem.found, allowed }])
  }
  return within(scope, async (tx) => {
    const { clinicId, planId, shareLinkId } = scope
    await requireRoom(tx, scope, now)
    const version = await findVersion(tx, scope, checkIn.itemId)
    if (!version) {
      const allowed = t('refused.item')
      throw new InputError(allowed, [{ path: 'itemId', found: checkIn.itemId ?? '', allowed }])
    }
    const { count } = await tx.checkIn.createMany({
      data: {
        clinicId,
        id: checkIn.id,
        planId,
        versionId: version.id,
        shareLinkId,
        itemId: checkIn.itemId ?? null,
        localDate: new Date(checkIn.localDate),
        loggedAt: new Date(checkIn.loggedAt),
        receivedAt: now,
        body: checkIn.body,
      },
      skipDuplicates: true,
    })
    if (count === 0) return false
    const { patientId } = version
    await recordAudit(tx, scope, {
      kind: 'checked-in',
      patientId,
      planId,
      shareLinkId,
      checkInId: checkIn.id,
    })
    return true
  })
}

async function requireRoom(tx: Tx, { clinicId, shareLinkId }: ShareScope, now: Date): Promise<void> {
  const receivedAt = { gt: new Date(now.getTime() - dayMs) }
  if ((await tx.checkIn.count({ where: { clinicId, shareLinkId, receivedAt } })) >= checkInsPerDay)
    throw new TooManyError(3600)
}

type FoundVersion = { id: string; patientId: string }

/** The newest version that has the item: a check-in made offline may be about one that was taken out since. */
async function findVersion(
  tx: Tx,
  scope: ShareScope,
  itemId: string | undefined,
): Promise<FoundVersion | null> {
  const { clinicId, planId } = scope
  const [version] = await tx.$queryRaw<FoundVersion[]>`
    SELECT v.id, p.patient_id AS "patientId"
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
    select: { id: true, number: true, frozen: true, plan: { select: { patientId: true } } },
  })
  if (!version) return null
  const { id, number, frozen, plan } = version
  if (hasLine(readSchedule({ schedule: null, frozen }), itemId)) return { id, patientId: plan.patientId }
  return findUnscheduledVersion(tx, scope, itemId, number)
}

function hasLine({ phases }: Schedule, itemId: string): boolean {
  return phases.some(({ lines }) => lines.some(({ id }) => id === itemId))
}
