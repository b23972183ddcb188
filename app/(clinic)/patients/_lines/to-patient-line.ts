import type { PatientAdherence } from '@/lib/adherence/queries'
import { dayIn, daysBetween } from '@/lib/day'
import { ageOn } from '@/lib/patient/age'
import { type PatientRow, patientName } from '@/lib/patient/patient'
import type { Alert, PatientLine, PatientLog } from './patient-line'

/** From this on the patient's page says to stop and call (clinical spec 2.4, pain light). */
const stopPain = 6
/** A note or a high pain is news for a week. */
const newsDays = 7

/** A patient with what they logged, in the form the list shows. Pure: `now` and the clinic's time zone decide the days. */
export function toPatientLine(
  row: PatientRow,
  adherence: PatientAdherence | undefined,
  now: Date,
  timeZone: string,
): PatientLine {
  const today = dayIn(now, timeZone)
  const { plan } = row
  const given = adherence && plan && adherence.planId === plan.id ? adherence : undefined
  const log = given ? toLog(given, today, timeZone) : null
  return {
    id: row.id,
    name: patientName(row),
    age: row.birthDate ? ageOn(row.birthDate, today) : null,
    recordNumber: row.recordNumber,
    archived: row.archived,
    plan: plan && {
      id: plan.id,
      title: plan.title,
      phase: given?.phase ?? null,
      week: given?.week ?? null,
      published: plan.version !== null,
    },
    link: plan?.link
      ? {
          daysAgo: daysBetween(dayIn(new Date(plan.link.madeAt), timeZone), today),
          opened: plan.link.state === 'opened',
        }
      : null,
    log,
    alert: given && log ? toAlert(given, log, today) : null,
  }
}

/** The log of the last 28 days; null while nothing was ever logged. */
export function toLog(adherence: PatientAdherence, today: string, timeZone: string): PatientLog | null {
  if (!adherence.lastLoggedOn || !adherence.lastLoggedAt) return null
  const planned = adherence.days.filter((day) => day.share !== null)
  const told = adherence.days.flatMap((day) => (day.pain === null ? [] : [day.pain]))
  return {
    days: adherence.days.map((day) => day.share),
    pain: adherence.days.map((day) => day.pain),
    share: adherence.share,
    daysDue: planned.length,
    daysDone: planned.filter((day) => (day.share ?? 0) > 0).length,
    firstPain: told[0] ?? null,
    lastPain: adherence.lastPain,
    lastLog: {
      daysAgo: Math.max(0, daysBetween(adherence.lastLoggedOn, today)),
      time: clock(new Date(adherence.lastLoggedAt), timeZone),
    },
  }
}

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

function clock(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(instant)
}
