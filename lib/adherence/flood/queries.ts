import type { ShareScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/db/within'
import { TooManyError } from '@/lib/errors'
import { answersPerDay, dayMs, hourMs, pausedFor, type Strangers } from './flood'

/**
 * Whether a link has room for one more answer of a device, inside the transaction that keeps it and under the link's
 * lock. Resolves to what devices new to the link sent within the hour, or null for one that is known; throws
 * TooManyError when there is no room.
 */
export async function requireRoom(
  tx: Tx,
  scope: ShareScope,
  deviceId: string | undefined,
  now: Date,
): Promise<Strangers | null> {
  const since = (await findOpenFlood(tx, scope)) ?? new Date(now.getTime() - hourMs)
  if (deviceId && (await isKnown(tx, scope, deviceId, since))) {
    const { clinicId, shareLinkId } = scope
    const receivedAt = { gt: new Date(now.getTime() - dayMs) }
    const today = await tx.checkIn.count({ where: { clinicId, shareLinkId, deviceId, receivedAt } })
    if (today >= answersPerDay) throw new TooManyError(hourMs / 1000)
    return null
  }
  const strangers = await countStrangers(tx, scope, since, now)
  const seconds = pausedFor(strangers, now)
  if (seconds > 0) throw new TooManyError(seconds)
  return strangers
}

/** When the oldest flood began that nobody has looked at yet: what came since makes no device known. */
async function findOpenFlood(tx: Tx, { clinicId, shareLinkId }: ShareScope): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ since: Date | null }[]>`
    SELECT min((a.detail ->> 'since')::timestamptz) AS since FROM alert a
    LEFT JOIN alert_seen s ON s.clinic_id = a.clinic_id AND s.alert_id = a.id
    WHERE a.clinic_id = ${clinicId}::uuid AND a.share_link_id = ${shareLinkId}::uuid AND a.kind = 'flood'
      AND s.alert_id IS NULL`
  return row?.since ?? null
}

/** A device is known by an answer before a flood began that still counts. */
async function isKnown(tx: Tx, scope: ShareScope, deviceId: string, since: Date): Promise<boolean> {
  const { clinicId, shareLinkId } = scope
  const earlier = await tx.checkIn.findFirst({
    where: { clinicId, shareLinkId, deviceId, receivedAt: { lt: since }, setAside: null },
    select: { id: true },
  })
  return earlier !== null
}

async function countStrangers(tx: Tx, scope: ShareScope, since: Date, now: Date): Promise<Strangers> {
  const { clinicId, shareLinkId } = scope
  const hourAgo = new Date(now.getTime() - hourMs)
  const [row] = await tx.$queryRaw<Strangers[]>`
    SELECT count(*)::int AS count, min(c.received_at) AS first FROM check_in c
    WHERE c.clinic_id = ${clinicId}::uuid AND c.share_link_id = ${shareLinkId}::uuid AND c.received_at > ${hourAgo}
      AND NOT EXISTS (SELECT 1 FROM check_in_set_aside a
        WHERE a.clinic_id = c.clinic_id AND a.check_in_id = c.id AND a.local_date = c.local_date)
      AND NOT EXISTS (SELECT 1 FROM check_in e
        LEFT JOIN check_in_set_aside a ON a.clinic_id = e.clinic_id AND a.check_in_id = e.id
          AND a.local_date = e.local_date
        WHERE e.clinic_id = c.clinic_id AND e.share_link_id = c.share_link_id AND e.device_id = c.device_id
          AND e.received_at < ${since} AND a.check_in_id IS NULL)`
  return row ?? { count: 0, first: null }
}
