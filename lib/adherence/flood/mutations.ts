import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { type Tx, within } from '@/lib/db/within'
import { InputError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { type AlertAbout, raiseAlert, seeAlerts } from '../alert/mutations'
import { answersPerHour, hourMs, type Strangers } from './flood'

/**
 * Raises "more than 60 answers in an hour" with the answer that was one too many, at most once an hour. `before` is what
 * new devices had sent before this answer.
 */
export async function raiseFloodAlert(tx: Tx, about: AlertAbout, before: Strangers): Promise<void> {
  if (before.count < answersPerHour || !before.first) return
  const { clinicId, shareLinkId, raisedAt } = about
  const lately = { gt: new Date(raisedAt.getTime() - hourMs) }
  const raised = await tx.alert.findFirst({
    where: { clinicId, shareLinkId, kind: 'flood', raisedAt: lately, seen: null },
    select: { id: true },
  })
  if (!raised) await raiseAlert(tx, about, 'flood', { since: before.first.toISOString() })
}

/**
 * Takes floods out of what counts, and marks their alerts as seen: every answer of the link from the flood's first to an
 * hour after its alert, except of devices that had logged before. The answers stay on record. Resolves to how many were
 * taken out; throws NotFoundError for an alert that is missing or not this patient's, InputError for one of another kind.
 */
export function setFloodAside(
  scope: ClinicScope,
  patientId: string,
  alertIds: readonly string[],
  now: Date,
): Promise<number> {
  requirePermission(scope, 'shareLink')
  const { clinicId, userId } = scope
  return within(scope, async (tx) => {
    await seeAlerts(tx, scope, patientId, alertIds, now)
    const alerts = await tx.alert.findMany({
      where: { clinicId, patientId, id: { in: [...alertIds] } },
      orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }],
    })
    if (alerts.some(({ kind }) => kind !== 'flood')) throw new InputError(said('adherence.refused.noFlood'))
    let total = 0
    for (const { planId, shareLinkId, raisedAt, detail } of alerts) {
      const since = new Date(String((detail as { since?: unknown }).since))
      const until = new Date(raisedAt.getTime() + hourMs)
      const count = await tx.$executeRaw`
        INSERT INTO check_in_set_aside (clinic_id, check_in_id, local_date, set_aside_by_user_id, set_aside_at)
        SELECT c.clinic_id, c.id, c.local_date, ${userId}::uuid, ${now} FROM check_in c
        WHERE c.clinic_id = ${clinicId}::uuid AND c.share_link_id = ${shareLinkId}::uuid
          AND c.received_at BETWEEN ${since} AND ${until}
          AND NOT EXISTS (SELECT 1 FROM check_in e
            LEFT JOIN check_in_set_aside a ON a.clinic_id = e.clinic_id AND a.check_in_id = e.id
              AND a.local_date = e.local_date
            WHERE e.clinic_id = c.clinic_id AND e.share_link_id = c.share_link_id AND e.device_id = c.device_id
              AND e.received_at < ${since} AND a.check_in_id IS NULL)
        ON CONFLICT DO NOTHING`
      await recordAudit(tx, scope, { kind: 'answers-set-aside', patientId, planId, shareLinkId, count })
      total += count
    }
    return total
  })
}
