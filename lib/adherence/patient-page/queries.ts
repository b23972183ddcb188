import type { ShareScope } from '@/lib/access/scope'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { addDays, dayIn, daysBetween, toDay } from '@/lib/day'
import { readWithin, type Tx } from '@/lib/db/within'
import type { PlanLocale } from '@/lib/i18n/locales'
import { type LinkMeasure, toLinkMeasures } from '@/lib/measures/link/link-measure'
import type { RuleCard } from '@/lib/plan/check/check-plan'
import { flagsInForce } from '@/lib/plan/check/flags-in-force'
import { heldCards, heldLines } from '@/lib/plan/check/held-lines'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { recentMap } from '@/lib/recent-map'
import { type ClosedPage, toClosedPage } from '@/lib/share/closed-page'
import { toDoseChanges } from '@/lib/share/dose-changes'
import { chosenLocale } from '@/lib/share/language/queries'
import { shownLocale } from '@/lib/share/language/readable-locales'
import { type LineChanges, toLineChanges } from '@/lib/share/line-changes'
import {
  keepVersion,
  type OpenedLink,
  type OpenedShare,
  openShareAnd,
  type RequestFacts,
  readLinkPage,
} from '@/lib/share/open-share'
import { toPlanNews } from '@/lib/share/plan-news'
import { readSharedVersion } from '@/lib/share/queries'
import { readQuestions } from '../alert/queries'
import { type LoggedCheckIn, withoutNotes } from '../logged-check-in'
import { messagesSince, readReachedMessages } from '../message/queries'
import type { PageNow } from '../page-now'
import { readCheckIns, whatRests, whatStops } from '../queries'
import { readReopenings } from '../stop/queries'
import { stopState } from '../stop/stop-state'
import { type PageRows, toPageRows } from './page-rows'

/** Of a link's plan, what its page shows: the check-ins from an ISO day, those that stop the plan or lift it, and time off. */
export function readPageCheckIns(tx: Tx, scope: ShareScope, since: string): Promise<LoggedCheckIn[]> {
  const lately = { localDate: { gte: new Date(since) } }
  return readCheckIns(tx, scope, scope.planId, { OR: [lately, whatStops, whatRests] })
}

/** Enough days to know what is due: this week's and, for every other day, the last of the week before. */
const daysBack = 14

export type PatientPage = PageRows & {
  share: OpenedShare
  /** What the page is read in: what was chosen on this device, or the plan's language. */
  locale: PlanLocale
  /** What the version changed, in its first days; null after them. */
  changes: LineChanges | null
  /** Names what of the page its version alone decides, for this link: link, version, language and lines that are held. */
  keptAs: string
  /** Lines, by id, that the safety rules block by now. */
  held: ReadonlySet<string>
  /** Those of them that a recorded fact or a date blocks, each with its rule, which the therapist is told of. */
  heldSince: { itemId: string; rule: string }[]
  /** A red flag that a member heard of and that closes the plans; null while none is open. */
  closed: ClosedPage | null
  /** Outcome measures that the patient is asked, those that are not due yet among them. */
  measures: LinkMeasure[]
}

/** Days for which a page says what a version changed, the day it was given first. */
const freshDays = 7

/** Some hundred versions: two bytes a letter. */
const keptChanges = recentMap<LineChanges>(
  2_000_000,
  ({ lines, gone }) => JSON.stringify([...lines, gone]).length * 2,
)

/** What a version changed, which never changes: worked out once for each language, from the version before. */
async function keepLineChanges(
  scope: ShareScope,
  version: { id: string; number: number },
  frozen: FrozenPlan,
  locale: PlanLocale,
): Promise<LineChanges | null> {
  const key = `${scope.clinicId} ${version.id} ${locale}`
  const known = keptChanges.get(key)
  if (known) return known
  const before = await readWithin(scope, (tx) => readSharedVersion(tx, scope, version.number - 1))
  if (!before) return null
  const changes = toLineChanges(before, frozen, builtInCatalog('en').find, locale)
  keptChanges.set(key, changes)
  return changes
}

/** All that the page of a link shows, read at once, but for a version that is not kept. Answers and throws as openShare does. */
export async function openPatientPage(token: string, facts: RequestFacts): Promise<PatientPage | null> {
  const { now } = facts
  // No clinic's day is further from this one.
  const since = addDays(toDay(now), -daysBack - 1)
  const read = await readLinkPage(token, facts, { since, messagesSince: messagesSince(now) })
  if (!read) return null
  const { scope, patientId, lastOpenedAt, helper } = read
  const frozen = await keepVersion(scope, read.version.id)
  const locale = shownLocale(frozen, chosenLocale(facts))
  const today = dayIn(now, frozen.clinic.timeZone)
  const { known, open, asked, ...shown } = toPageRows(read, { since: addDays(today, -daysBack), now })
  const flags = flagsInForce(known, { open })
  const held = heldLines(frozen, { flags, today })
  const isFresh = read.version.number > 1 && daysBetween(frozen.publishedOn, today) < freshDays
  const changes = isFresh ? await keepLineChanges(scope, read.version, frozen, locale) : null
  return {
    ...shown,
    // How the patient is, the patient alone can say.
    measures: helper ? [] : toLinkMeasures(asked, { locale, reviewOn: frozen.content.reviewDate ?? null }),
    ...(mayRead(helper) ? {} : unread),
    share: { scope, patientId, lastOpenedAt, helper, version: { ...read.version, frozen } },
    locale,
    held,
    changes,
    keptAs: [
      ...[scope.clinicId, scope.shareLinkId, read.version.id, locale],
      ...(changes ? ['changes'] : []),
      ...held,
    ].join(' '),
    heldSince: toHeldSince(heldCards(frozen, { flags: known, today })),
    closed: toClosedPage(open, frozen, locale),
  }
}

/**
 * What an open page may have missed. `shown` is the version it shows, `day` the patient's own ISO day; the clinic's
 * counts where that is absent or can not be right; `language` is what the page is read in. Answers and throws as openShare
 * does.
 */
export function openPageNow(
  token: string,
  facts: RequestFacts,
  {
    shown,
    day,
    language = null,
  }: { shown?: number | undefined; day?: string | undefined; language?: PlanLocale | null },
): Promise<PageNow | null> {
  return openShareAnd(token, facts, async (tx, { scope, version, helper }) => {
    const clinicDay = dayIn(facts.now, version.frozen.clinic.timeZone)
    const today = day && Math.abs(daysBetween(day, clinicDay)) <= 2 ? day : clinicDay
    const locale = shownLocale(version.frozen, language)
    const isOld = shown !== undefined && shown < version.number
    const before = isOld ? await readSharedVersion(tx, scope, shown) : null
    // Yesterday's too: what is due today depends on it.
    const checkIns = (await readPageCheckIns(tx, scope, addDays(today, -1))).map(withoutNotes)
    const reopenings = await readReopenings(tx, scope, scope.planId)
    return {
      at: facts.now.toISOString(),
      version: version.number,
      news: before && toPlanNews(before, version.frozen, locale),
      ...(before ? { doses: toDoseChanges(before, version.frozen, locale) } : {}),
      checkIns,
      reopenings,
      stop: stopState(checkIns, reopenings, today),
      ...(mayRead(helper)
        ? {
            questions: await readQuestions(tx, scope, addDays(today, -daysBack)),
            messages: await readReachedMessages(tx, scope, facts.now),
          }
        : unread),
    }
  })
}

/** What patient and therapist write to each other is theirs, unless the therapist lets a helper read it. */
function mayRead(helper: OpenedLink['helper']): boolean {
  return helper === null || helper.reads
}

const unread: Pick<PageRows, 'questions' | 'messages'> = { questions: [], messages: [] }

/** Each line once, by the first of its rules. */
function toHeldSince(cards: readonly Pick<RuleCard, 'rule' | 'lines'>[]): PatientPage['heldSince'] {
  const byLine = new Map<string, string>()
  for (const { rule, lines } of cards)
    for (const { itemId } of lines) if (!byLine.has(itemId)) byLine.set(itemId, rule)
  return [...byLine].map(([itemId, rule]) => ({ itemId, rule }))
}
