import type { CheckIn } from '@/lib/adherence/check-in'
import type { LinkScore } from '@/lib/measures/link/link-scores'
import { toPains } from '@/lib/measures/link/score-pains'

/** Answers to measures on their way; `keys` names the measures that were asked for. */
export type SaidScores = Pick<CheckIn, 'id' | 'localDate' | 'loggedAt'> & {
  itemId?: undefined
  body: { about: 'measures'; keys: readonly string[]; scores: readonly LinkScore[] }
}
/** What goes to the server in the order in which it was said. */
export type Said = CheckIn | SaidScores

/** What became of a sent check-in: kept, refused for good, to be tried again, paused for a while, or the link is dead. */
export type Outcome = 'kept' | 'refused' | 'later' | 'paused' | 'ended'
/** `receivedAt` (ISO) and `lineGone` (its exercise is no longer in the plan) come with what was kept. */
export type Sent = { outcome: Outcome; receivedAt?: string; lineGone?: boolean }
/** Something said, on this phone. */
export type Entry = { checkIn: Said; sent: boolean; receivedAt?: string; lineGone?: boolean }

const keepSentDays = 3
const dayMs = 86_400_000

/** A clock is set back by no more than this; the server takes what is a day ahead. */
const mostAheadMs = dayMs / 2

/**
 * What is said now with an instant after all that was said on this phone before, since the newest word counts: a clock that
 * was set back, or two words within its same millisecond, would else let the one before stand.
 */
export function afterOthers<Kind extends Said>(said: Kind, entries: readonly Entry[]): Kind {
  const newest = Math.max(
    0,
    ...entries.map(({ checkIn }) => Date.parse(checkIn.loggedAt)).filter(Number.isFinite),
  )
  const ahead = newest - Date.parse(said.loggedAt)
  if (ahead < 0 || ahead > mostAheadMs) return said
  return { ...said, loggedAt: new Date(newest + 1).toISOString() }
}

/** The entries after one of them was kept or refused. Once kept, what was written is left out: others may pick up the phone. */
export function withAnswer(entries: readonly Entry[], id: string, { outcome, ...more }: Sent): Entry[] {
  if (outcome === 'refused') return entries.filter(({ checkIn }) => checkIn.id !== id)
  return entries.map((entry) =>
    entry.checkIn.id === id ? { checkIn: withoutWords(entry.checkIn), sent: true, ...toFacts(more) } : entry,
  )
}

function toFacts({ receivedAt, lineGone }: Omit<Sent, 'outcome'>): Partial<Entry> {
  return { ...(receivedAt ? { receivedAt } : {}), ...(lineGone ? { lineGone } : {}) }
}

/** Of measures the pains stay, which may stop the plan. */
function withoutWords(checkIn: Said): Said {
  if (isScores(checkIn)) {
    const pains = new Set(toPains(checkIn.body.scores).map(({ id }) => id))
    return {
      ...checkIn,
      body: { ...checkIn.body, scores: checkIn.body.scores.filter(({ id }) => pains.has(id)) },
    }
  }
  if (checkIn.body.about !== 'day') return checkIn
  const { note: _, asked: __, ...body } = checkIn.body
  return { ...checkIn, body }
}

export function isScores(said: Said): said is SaidScores {
  return said.body.about === 'measures'
}

export function hasNote(said: Said): said is CheckIn {
  return !isScores(said) && said.body.about === 'day' && Boolean(said.body.note)
}

/**
 * Without those that were sent days ago. One that came after the page was written (ISO) stays, however old: the page
 * does not know of it, and it may be what stops the plan.
 */
export function withoutOld(entries: readonly Entry[], now: Date, writtenAt: string): Entry[] {
  const oldest = now.getTime() - keepSentDays * dayMs
  const isKnown = ({ receivedAt, checkIn }: Entry) => (receivedAt ?? checkIn.loggedAt) < writtenAt
  return entries.filter(
    (entry) => !entry.sent || Date.parse(entry.checkIn.loggedAt) > oldest || !isKnown(entry),
  )
}

/** The entries with those of another list that are not among them. */
export function withMore(entries: readonly Entry[], more: readonly Entry[]): Entry[] {
  const ids = new Set(entries.map(({ checkIn }) => checkIn.id))
  return [...entries, ...more.filter(({ checkIn }) => !ids.has(checkIn.id))]
}

/** What was read from a store, as entries: enough not to trip over an older program's; the server checks the rest. */
export function toEntries(kept: unknown): Entry[] {
  return Array.isArray(kept) ? kept.filter(isEntry) : []
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null || !('checkIn' in value) || !('sent' in value)) return false
  const { checkIn } = value
  return (
    typeof checkIn === 'object' &&
    checkIn !== null &&
    'id' in checkIn &&
    'loggedAt' in checkIn &&
    'body' in checkIn
  )
}
