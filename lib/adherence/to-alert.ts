import type { RaisedAlert } from './alert/alert'
import type { PatientAdherence } from './given-plan'
import type { Alert, PatientLog } from './patient-line'
import type { AdherenceDay } from './summarize'

/** Characters of what was written that a line of the list shows; the patient's page has all of it. */
const longest = 240

/** What an unseen alert says; `days` are the patient's, to tell what was said later on its day. */
export function toUnseenAlert(alert: RaisedAlert, days: readonly AdherenceDay[]): Alert {
  const on = alert.localDate
  if (alert.kind === 'flood') return { kind: 'flood', on }
  if (alert.kind === 'proof-tries') return { kind: 'proofTries', tries: alert.tries }
  if (alert.kind === 'held-line') return { kind: 'heldLine', version: alert.version, rule: alert.rule }
  if (alert.kind === 'red-flag') return { kind: 'redFlag', signs: alert.signs, on }
  if (alert.kind === 'question') {
    const { text, asked } = alert
    return {
      kind: 'wrote',
      note: shorten(text),
      asked: asked && { about: asked.about, title: asked.title },
    }
  }
  const later = days.find(({ date }) => date === on)?.laterPain ?? null
  return { kind: 'painHigh', pain: alert.pain, later, on }
}

/** The loudest reason to look at someone first that what they logged gives, or null. */
export function toAlert(adherence: PatientAdherence, log: PatientLog): Alert | null {
  const before = adherence.days.slice(-21, -7).flatMap((day) => (day.pain === null ? [] : [day.pain]))
  if (adherence.painRose && log.lastPain !== null && before.length > 0)
    return {
      kind: 'painRose',
      from: Math.round(before.reduce((a, b) => a + b, 0) / before.length),
      to: log.lastPain,
    }
  if (adherence.stoppedLogging)
    return { kind: 'stoppedLogging', daysAgo: log.lastLog.daysAgo, pain: log.lastPain }
  return null
}

/** What a line of the list shows of words. */
export function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text
}
