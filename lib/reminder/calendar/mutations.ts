import { randomUUID } from 'node:crypto'
import { byId } from '@/lib/access/by-id'
import type { ShareScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { requireSecret } from '@/lib/auth/secret'
import { type Tx, within } from '@/lib/db/within'
import { InputError } from '@/lib/errors'
import type { PlanLocale } from '@/lib/i18n/locales'
import { said } from '@/lib/i18n/said'
import type { OpenedShare } from '@/lib/share/open-share'
import { sealToken } from '@/lib/share/seal'
import { hashLinkToken, newLinkToken } from '@/lib/share/token'
import type { CalendarChoice } from '../reminder-choice'
import { findLiveFeed, type LiveFeed } from './queries'

/** Addresses that one link may ever give out: a row stays for each, so that its calendar can be emptied. */
const mostFeeds = 50

/**
 * The calendar address of a link, with what the patient chose: the live one, changed, or a new one. Throws InputError when
 * it was taken back too often.
 */
export function keepFeed(
  { scope, patientId, version }: OpenedShare,
  choice: CalendarChoice,
  now: Date,
): Promise<LiveFeed> {
  const { clinicId, planId, shareLinkId } = scope
  const { locale } = version.frozen.content
  const ids = { patientId, planId, shareLinkId }
  return within(scope, async (tx) => {
    await lockLink(tx, scope)
    const live = await findLiveFeed(tx, scope)
    if (live?.token) {
      await changeFeed(tx, scope, live, { ...choice, locale }, now)
      await recordAudit(tx, scope, { kind: 'calendar-changed', ...ids })
      return { ...live, choice }
    }
    const made = await tx.calendarFeed.count({ where: { clinicId, shareLinkId } })
    if (made >= mostFeeds) throw new InputError(said('reminder.tooOften'))
    const token = newLinkToken()
    const id = randomUUID()
    await tx.calendarFeed.create({
      data: {
        ...{ clinicId, id, shareLinkId },
        tokenHash: hashLinkToken(token),
        tokenSealed: sealToken(token, requireSecret()),
        choice: { ...choice, locale },
        createdAt: now,
        changedAt: now,
      },
    })
    await recordAudit(tx, scope, { kind: 'calendar-made', ...ids })
    return { id, token, choice }
  })
}

/** Takes back the calendar address of a link: whoever asks there finds no entries. Does nothing where none lives. */
export function endFeed(
  { scope, patientId }: Pick<OpenedShare, 'scope' | 'patientId'>,
  now: Date,
): Promise<void> {
  const { clinicId, planId, shareLinkId } = scope
  return within(scope, async (tx) => {
    await lockLink(tx, scope)
    const { count } = await tx.calendarFeed.updateMany({
      where: { clinicId, shareLinkId, revokedAt: null },
      data: { revokedAt: now, changedAt: now },
    })
    if (count > 0) await recordAudit(tx, scope, { kind: 'calendar-ended', patientId, planId, shareLinkId })
  })
}

async function changeFeed(
  tx: Tx,
  scope: ShareScope,
  { id }: LiveFeed,
  choice: CalendarChoice & { locale: PlanLocale },
  now: Date,
): Promise<void> {
  await tx.calendarFeed.update({
    where: byId(scope, id),
    data: { choice, revision: { increment: 1 }, changedAt: now },
  })
}

/** One change of a link's calendar at a time, so that one address lives. */
async function lockLink(tx: Tx, { clinicId, shareLinkId }: ShareScope): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM share_link
    WHERE clinic_id = ${clinicId}::uuid AND id = ${shareLinkId}::uuid FOR NO KEY UPDATE`
}
