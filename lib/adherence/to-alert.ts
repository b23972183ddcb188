import { daysBetween } from '@/lib/day'
import { stopPain } from '@/lib/reading/pain-light'
import type { Alert, PatientLog } from './patient-line'
import type { PatientAdherence } from './queries'

/** A note or a high pain is news for a week. */
const newsDays = 7

/** The loudest reason to look at someone first, or null. */
export function toAlert(adherence: PatientAdherence, log: PatientLog, today: string): Alert | null {
  const fresh = log.lastLog.daysAgo < newsDays
  if (fresh && log.lastPain !== null && log.lastPain >= stopPain)
    return { kind: 'painHigh', pain: log.lastPain }
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
