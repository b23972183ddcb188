import type { Flag } from '../flag'
import type { ClosingOutcome } from './closing-outcome'
import { closesPlans, type Urgency, urgencies } from './red-flag'
import { redFlag, redFlags } from './red-flags'
import type { ScreeningAnswer } from './to-screening'

/** A screening as far as it counts here. Instants are ISO. */
export type Screened = { at: string; rows: Readonly<Record<string, ScreeningAnswer>> }
export type Closed = { code: string; outcome: ClosingOutcome; at: string }

/** A red flag that was answered with yes and that nobody has closed. */
export type OpenRedFlag = {
  code: string
  urgency: Urgency
  /** It closes the patient's plans. */
  closes: boolean
  /** When it was answered with yes, last. */
  at: string
  /** The patient was sent to emergency care: it stays open until a no on a later day. */
  sentAt?: string
}

/**
 * The red flags that are open, the most urgent first. A yes stays until a licensed member closes it: a later no does
 * not. One whose patient was sent to emergency care stays open until it is answered with no on a later calendar day
 * (`dayOf`): not sure is no no.
 */
export function openRedFlags(
  screenings: readonly Screened[],
  closings: readonly Closed[],
  dayOf: (at: string) => string,
): OpenRedFlag[] {
  const open = redFlags.flatMap((one): OpenRedFlag[] => {
    const { code, urgency } = one
    const closes = closesPlans(one)
    const at = newest(screenings.filter(({ rows }) => rows[code] === 'yes'))
    if (at === undefined) return []
    const closing = closings.filter((each) => each.code === code && each.at >= at).at(-1)
    if (!closing) return [{ code, urgency, closes, at }]
    if (closing.outcome !== 'sent') return []
    const denied = screenings.some((each) => each.rows[code] === 'no' && dayOf(each.at) > dayOf(closing.at))
    return denied ? [] : [{ code, urgency, closes, at, sentAt: closing.at }]
  })
  return open.toSorted((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency))
}

/** Those of them that close the patient's plans. */
export function closingFlags<Open extends { closes: boolean }>(open: readonly Open[]): Open[] {
  return open.filter(({ closes }) => closes)
}

/** What the open ones set for the rules, each once. Never stored: they hold for as long as they are open. */
export function flagsOfOpen(open: readonly { code: string }[]): Flag[] {
  const names = new Set(open.flatMap(({ code }) => redFlag(code)?.flags ?? []))
  return [...names].map((flag) => ({ flag }))
}

function newest(screenings: readonly Screened[]): string | undefined {
  return screenings
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
}
