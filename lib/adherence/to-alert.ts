import { daysBetween } from '@/lib/day'
import type { RaisedAlert } from './alert/alert'
import type { PatientAdherence } from './given-plan'
import type { Alert, PatientLog } from './patient-line'
import type { AdherenceDay } from './summarize'

/** A note is news for a week. */
const newsDays = 7

/** What an unseen alert says; `days` are the patient's, to tell what was said later on its day. */
export function toUnseenAlert(alert: RaisedAlert, days: readonly AdherenceDay[]): Alert {
  const on = alert.localDate
  if (alert.kind === 'flood') return { kind: 'flood', on }
  const later = days.find(({ date }) => date === on)?.laterPain ?? null
  return { kind: 'painHigh', pain: alert.pain, later, on }
}

/** The loudest reason to look at someone first that what they logged gives, or null. */
export function toAlert(adherence: PatientAdherence, log: PatientLog, today: string): Alert | null {
  const before = adherence.days.slice(-21, -7).flatMap((day) => (day.pain === null ? [] : [day.pain]))
  if (adherence.painRose && log.lastPain !== null && before.length > 0)
    return {
      kind: 'painRose',
      from: Math.round(before.reduce((a, b) => a + b, 0) / before.length),
      to: log.lastPain,
    }
  if (adherence.stoppedLogging)
    return { kind: 'stoppedLogging', daysAgo: log.lastLog.daysAgo, pain: log.lastPain }
  if (adherence.note && daysBetween(adherence.note.date, today) < newsDays)
    return { kind: 'wrote', note: adherence.note.text }
  return null
}
