import type { ShareScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { type Tx, within } from '@/lib/db/within'
import { InputError, TooManyError } from '@/lib/errors'
import { toTranslator } from '@/lib/i18n/translator'
import type { CheckIn } from './check-in'
import { checkTime } from './check-time'

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

/** The newest version that has the item: a check-in made offline may be about one that was taken out since. */
async function findVersion(tx: Tx, { clinicId, planId }: ShareScope, itemId: string | undefined) {
  const [version] = await tx.$queryRaw<{ id: string; patientId: string }[]>`
    SELECT v.id, p.patient_id AS "patientId"
    FROM plan_version v JOIN plan p ON p.clinic_id = v.clinic_id AND p.id = v.plan_id
    WHERE v.clinic_id = ${clinicId}::uuid AND v.plan_id = ${planId}::uuid
      AND (${itemId ?? null}::text IS NULL OR jsonb_path_exists(v.frozen,
        '$.content.phases[*].items[*] ? (@.id == $id)', jsonb_build_object('id', ${itemId ?? null}::text)))
    ORDER BY v.number DESC LIMIT 1`
  return version
}
