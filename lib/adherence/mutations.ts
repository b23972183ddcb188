import type { ShareScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { database } from '@/lib/db/client'
import { type Tx, within } from '@/lib/db/within'
import { InputError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { raiseAlerts } from './alert/mutations'
import type { CheckIn } from './check-in'
import { checkTime } from './check-time'
import { raiseFloodAlert } from './flood/mutations'
import { requireRoom } from './flood/queries'
import { placeIfMarked } from './place/mutations'
import { findVersion } from './version/queries'

/** What became of a check-in. */
export type Kept = {
  /** False when the same one had been kept before. */
  isNew: boolean
  /** It is about an exercise that the newest version no longer has. */
  lineGone: boolean
  /** ISO instant at which it was first received. */
  receivedAt: string
}

/**
 * Keeps what a patient logged, with the alert that it gives reason for. The same id again changes nothing, so that a
 * device may send until it hears an answer. Throws InputError for a day or time that can not be right, an exercise that
 * the plan never had and an id that another plan used, TooManyError when the link is paused (flood.ts).
 */
export async function logCheckIn(scope: ShareScope, checkIn: CheckIn, asked: Date): Promise<Kept> {
  const problem = checkTime(checkIn, asked)
  if (problem) throw refuse(problem.path, problem.found, problem.reason)
  return within(scope, async (tx) => {
    await lockLink(tx, scope)
    await lockId(tx, scope, checkIn.id)
    const now = await afterReopening(tx, scope, asked)
    const { path, itemId } = toNamedItem(checkIn)
    const version = await findVersion(tx, scope, itemId)
    if (!version) throw refuse(path, itemId ?? '', 'item')
    const { lineGone } = version
    const before = await findKept(tx, scope, checkIn.id)
    if (before) return { isNew: false, lineGone, receivedAt: before }
    const strangers = await requireRoom(tx, scope, checkIn.deviceId, now)
    await insert(tx, scope, checkIn, version.id, now)
    const { patientId } = version
    const { clinicId, planId, shareLinkId } = scope
    const ids = { patientId, planId, shareLinkId, checkInId: checkIn.id }
    const about = { clinicId, ...ids, localDate: new Date(checkIn.localDate), raisedAt: now }
    await raiseAlerts(tx, about, checkIn.body)
    if (strangers) await raiseFloodAlert(tx, about, strangers)
    await placeIfMarked(tx, scope, patientId, now)
    await recordAudit(tx, scope, { kind: 'checked-in', ...ids })
    return { isNew: true, lineGone, receivedAt: now.toISOString() }
  })
}

/** Makes the tables of the coming months, as the owner of all of them; how many were missing. For housekeeping. */
export async function makeCheckInMonths(): Promise<number> {
  const [row] = await database().$queryRaw<{ made: number }[]>`SELECT plinth_make_check_in_months() AS made`
  return row?.made ?? 0
}

/** The exercise that a check-in is or asks about. */
function toNamedItem({ itemId, body }: CheckIn): { path: string; itemId: string | undefined } {
  const asked = body.about === 'day' ? body.asked?.itemId : undefined
  return asked === undefined ? { path: 'itemId', itemId } : { path: 'body.asked.itemId', itemId: asked }
}

function refuse(path: string, found: string, reason: 'day' | 'future' | 'late' | 'item' | 'id'): InputError {
  const allowed = said(`adherence.refused.${reason}`)
  return new InputError(allowed, [{ path, found, allowed }])
}

/** One answer of a link at a time: they are counted, and the highest pain of a day raises one alert. */
async function lockLink(tx: Tx, { clinicId, shareLinkId }: ShareScope): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM share_link
    WHERE clinic_id = ${clinicId}::uuid AND id = ${shareLinkId}::uuid FOR NO KEY UPDATE`
}

/**
 * The instant `now`, or one after the plan's newest re-opening: what waited while a therapist opened the plan again was not
 * known to them, whenever it was sent, and a re-opening lifts all that was received by then. reopenPlan waits for whoever
 * holds the link.
 */
async function afterReopening(tx: Tx, { clinicId, planId }: ShareScope, now: Date): Promise<Date> {
  const { _max } = await tx.planReopening.aggregate({
    where: { clinicId, planId },
    _max: { reopenedAt: true },
  })
  return new Date(Math.max(now.getTime(), (_max.reopenedAt?.getTime() ?? 0) + 1))
}

/**
 * One answer of an id at a time, whatever link it comes by and day it names: the key of the table holds the day, so that it
 * alone would keep the id once a month.
 */
async function lockId(tx: Tx, { clinicId }: ShareScope, id: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${clinicId + id}, 0))`
}

/** When this plan's check-in of the id was received, in any month; null when there is none. InputError for another plan's. */
async function findKept(tx: Tx, { clinicId, planId }: ShareScope, id: string): Promise<string | null> {
  const kept = await tx.checkIn.findFirst({
    where: { clinicId, id },
    select: { planId: true, receivedAt: true },
  })
  if (kept && kept.planId !== planId) throw refuse('id', id, 'id')
  return kept?.receivedAt.toISOString() ?? null
}

async function insert(
  tx: Tx,
  { clinicId, planId, shareLinkId }: ShareScope,
  { id, itemId, localDate, loggedAt, body, deviceId }: CheckIn,
  versionId: string,
  receivedAt: Date,
): Promise<void> {
  await tx.checkIn.createMany({
    data: {
      clinicId,
      id,
      planId,
      versionId,
      shareLinkId,
      itemId: itemId ?? null,
      localDate: new Date(localDate),
      loggedAt: new Date(loggedAt),
      receivedAt,
      body,
      deviceId: deviceId ?? null,
    },
  })
}
