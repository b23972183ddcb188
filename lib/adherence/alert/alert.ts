import { z } from 'zod'
import { isEmergency, type PatientSign } from '@/lib/safety/patient-signs'
import type { Helper } from '@/lib/share/helper-link/helper-link'
import type { Asked } from '../check-in'

/** Something a member has to look at, with who did. Instants are ISO, days the patient's own. */
export type RaisedAlert = {
  id: string
  planId: string
  localDate: string
  raisedAt: string
  seen: { by: string; at: string } | null
  /** Who logged it, when it was a helper by a link of their own. */
  helper?: Helper
} & AlertDetail

/** Something a patient wrote. */
export type Question = Extract<RaisedAlert, { kind: 'question' }>

/** What a question is about; `title` names its exercise as the patient reads it, null where it is about all of the plan. */
export type AskedWords = Asked & { title: string | null }

/** What an alert can be about; a kind keeps its name for ever, because it stands in the database. */
export type AlertKind = AlertDetail['kind']
type AlertDetail =
  | { kind: 'pain-high'; pain: number }
  | { kind: 'red-flag'; signs: PatientSign[] }
  /** The words stand in the check-in alone. */
  | { kind: 'question'; text: string; checkInId: string | null; asked: AskedWords | null }
  | { kind: 'flood'; since: string }
  /** Somebody told a link this many wrong PINs or years in a row. */
  | { kind: 'proof-tries'; tries: number }
  /** A line of a version that the rules block since it was given; the page of the link holds it back. */
  | { kind: 'held-line'; version: number; itemId: string; rule: string }

/** The most urgent first: signs of an emergency, other signs, a line held back, the highest pain, a flood, wrong PINs, what was written; then the newest. */
export function byUrgency(alerts: readonly RaisedAlert[]): RaisedAlert[] {
  return alerts.toSorted((a, b) => toUrgency(b) - toUrgency(a) || b.raisedAt.localeCompare(a.raisedAt))
}

/** What nobody has seen, the most urgent first; then what somebody has, as it came. */
export function openFirst(alerts: readonly RaisedAlert[]): RaisedAlert[] {
  return [...byUrgency(alerts.filter(({ seen }) => !seen)), ...alerts.filter(({ seen }) => seen)]
}

function toUrgency(alert: AlertDetail): number {
  switch (alert.kind) {
    case 'red-flag':
      return alert.signs.some(isEmergency) ? 12 : 11
    case 'held-line':
      return 10.5
    case 'pain-high':
      return alert.pain
    case 'flood':
      return -1
    case 'proof-tries':
      return -1.5
    case 'question':
      return -2
  }
}

/** Which alerts an act is about. */
export const alertIdsSchema = z.strictObject({ alertIds: z.array(z.uuid()).min(1).max(200) })
