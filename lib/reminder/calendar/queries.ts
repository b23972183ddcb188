import { z } from 'zod'
import type { ShareScope } from '@/lib/access/scope'
import { requireSecret } from '@/lib/auth/secret'
import { dayIn } from '@/lib/day'
import type { CalendarFeed } from '@/lib/db/generated/client'
import { readWithin, type Tx } from '@/lib/db/within'
import { environment } from '@/lib/environment'
import { planLocales } from '@/lib/i18n/locales'
import { toLinkAddress } from '@/lib/share/link-address'
import {
  findShare,
  type OpenedShare,
  openFeedAnd,
  openShareAnd,
  type RequestFacts,
} from '@/lib/share/open-share'
import { openSeal } from '@/lib/share/seal'
import { readStanding } from '../queries'
import { type CalendarChoice, calendarChoiceSchema } from '../reminder-choice'
import { standingReminders } from '../standing'
import { toCalendar } from './to-calendar'

/** What is kept of a choice: with the plan's language, in which a calendar without a plan is written. */
export const keptChoiceSchema = calendarChoiceSchema.extend({ locale: z.enum(planLocales) })

/** A link's live calendar address, with what was chosen for it. */
export type LiveFeed = { id: string; token: string | null; choice: CalendarChoice }

/**
 * The calendar file of a link, to be put into a calendar once. Answers and throws as openShare does.
 */
export function openCalendarFile(
  token: string,
  facts: RequestFacts,
  choice: CalendarChoice,
): Promise<string | null> {
  const { now } = facts
  return openShareAnd(token, facts, async (tx, share) => {
    const today = dayIn(now, choice.timeZone)
    const reminders = await readReminders(tx, share, choice, { now, from: today })
    return toCalendar({
      ...toGiven(share, choice),
      reminders,
      sequence: share.version.number,
      stamp: now,
      link: choice.withLink ? toLinkAddress(environment().publicUrl, token) : null,
    })
  })
}

/**
 * The calendar at an address that was given to a calendar program. Without entries when the address was taken back, its
 * link has ended or the plan is stopped: the program then takes its entries away. Null for a token that never was one.
 * Throws TooManyError as openShare does.
 */
export async function openFeed(token: string, facts: RequestFacts): Promise<string | null> {
  const found = await openFeedAnd(token, facts, async (tx, clinicId, tokenHash) => {
    const feed = await tx.calendarFeed.findUnique({ where: { clinicId_tokenHash: { clinicId, tokenHash } } })
    return feed && { text: await writeFeed(tx, feed, facts.now) }
  })
  return found?.text ?? null
}

async function writeFeed(tx: Tx, feed: CalendarFeed, now: Date): Promise<string> {
  const { locale, ...choice } = keptChoiceSchema.parse(feed.choice)
  const share = feed.revokedAt ? null : await findShare(tx, feed)
  const { shareLinkId, revision, createdAt, changedAt } = feed
  if (!share)
    return toCalendar({
      ...{ ...choice, locale, shareLinkId, reminders: [], link: null },
      sequence: revision,
      stamp: changedAt,
    })
  const { number, frozen } = share.version
  const from = dayIn(createdAt, choice.timeZone)
  const published = new Date(frozen.publishedOn)
  return toCalendar({
    ...toGiven(share, choice),
    reminders: await readReminders(tx, share, choice, { now, from }),
    sequence: number + revision,
    // Nothing of the moment it is asked at: what did not change is the same, letter by letter.
    stamp: published > changedAt ? published : changedAt,
    link: choice.withLink ? await findPage(tx, share.scope) : null,
  })
}

function toGiven({ scope, version }: OpenedShare, { times, timeZone }: CalendarChoice) {
  return { times, timeZone, locale: version.frozen.content.locale, shareLinkId: scope.shareLinkId }
}

async function readReminders(
  tx: Tx,
  share: OpenedShare,
  { timeZone }: CalendarChoice,
  { now, from }: { now: Date; from: string },
) {
  const standing = await readStanding(tx, share, { now, timeZone })
  return standingReminders(share.version.frozen, standing, { from, today: dayIn(now, timeZone) })
}

/** The address of the patient's page; null when the server's secret has changed since the link was made. */
async function findPage(tx: Tx, { clinicId, shareLinkId }: ShareScope): Promise<string | null> {
  const link = await tx.shareLink.findUniqueOrThrow({ where: { clinicId_id: { clinicId, id: shareLinkId } } })
  const token = openSeal(link.tokenSealed, link.tokenHash, requireSecret())
  return token && toLinkAddress(environment().publicUrl, token)
}

/** The live calendar address of a link; null where there is none. */
export function findFeed(scope: ShareScope): Promise<LiveFeed | null> {
  return readWithin(scope, (tx) => findLiveFeed(tx, scope))
}

/** As findFeed, inside a running transaction. */
export async function findLiveFeed(tx: Tx, { clinicId, shareLinkId }: ShareScope): Promise<LiveFeed | null> {
  const feed = await tx.calendarFeed.findFirst({ where: { clinicId, shareLinkId, revokedAt: null } })
  if (!feed) return null
  const { locale: _, ...choice } = keptChoiceSchema.parse(feed.choice)
  return { id: feed.id, token: openSeal(feed.tokenSealed, feed.tokenHash, requireSecret()), choice }
}
