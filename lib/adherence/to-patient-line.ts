import { dayIn, daysBetween } from '@/lib/day'
import { ageOn } from '@/lib/patient/age'
import { type PatientRow, patientName } from '@/lib/patient/patient'
import { byUrgency, type RaisedAlert } from './alert/alert'
import type { PatientAdherence } from './given-plan'
import type { PatientLine, PatientLog } from './patient-line'
import { isReadyToDischarge } from './ready-to-discharge'
import { toAlert, toUnseenAlert } from './to-alert'

/**
 * A patient with what they logged, in the form the list shows. `open` are the alerts that nobody has seen, `today` is
 * the clinic's ISO day. Pure.
 */
export function toPatientLine(
  row: PatientRow,
  adherence: PatientAdherence | undefined,
  today: string,
  timeZone: string,
  open: readonly RaisedAlert[] = [],
): PatientLine {
  const { plan } = row
  const given = adherence && plan && adherence.planId === plan.id ? adherence : undefined
  const log = given ? toLog(given, today, timeZone) : null
  const unseen = byUrgency(open)
  const first = unseen[0]
  const said = given && log ? toAlert(given, log) : null
  const alert = first ? toUnseenAlert(first, adherence?.days ?? []) : said
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
    alert,
    timeOff: toTimeOff(given),
    ready: !alert && given !== undefined && isReadyToDischarge(given),
    unseen: unseen.map(({ id, planId }) => ({ id, planId })),
  }
}

function toTimeOff(given: PatientAdherence | undefined): PatientLine['timeOff'] {
  const timeOff = given?.timeOff
  return timeOff ? { until: timeOff.until, why: timeOff.why } : null
}

/** The log of the last 28 days; null while nothing was ever logged. */
function toLog(adherence: PatientAdherence, today: string, timeZone: string): PatientLog | null {
  if (!adherence.lastLoggedOn || !adherence.lastLoggedAt) return null
  const planned = adherence.days.filter((day) => day.share !== null)
  const told = adherence.days.flatMap((day) => (day.pain === null ? [] : [day.pain]))
  return {
    days: adherence.days.map((day) => shorten(day.share)),
    pain: adherence.days.map((day) => day.pain),
    share: adherence.share,
    due: adherence.planned,
    done: Math.floor(adherence.done + 1e-9),
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

/** A share as it is drawn: three decimals, and all of it only when it is all. */
function shorten(share: number | null): number | null {
  return share === null ? null : Math.floor(share * 1000) / 1000
}

/** Making a format costs more than everything else about a line; there are few zones. */
const clocks = new Map<string, Intl.DateTimeFormat>()

/** A time of day on a zone's clock, 00:00 to 23:59. */
export function clock(instant: Date, timeZone: string): string {
  const format =
    clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
  clocks.set(timeZone, format)
  return format.format(instant)
}
