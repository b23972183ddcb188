import { stopPain } from '@/lib/reading/pain-light'
import { type PatientSign, patientSigns } from '@/lib/safety/patient-signs'
import { type DayLog, toDayLogs } from '../day-log'
import type { LoggedCheckIn } from '../logged-check-in'

/**
 * Whether a plan may be done. `stopped`: pain at or over the stop line, or a warning sign, was said on `on`, first at
 * `at` (ISO). With pain, `asks` says how the day's question "is it better?" stands: it comes on a later day, it is to be
 * asked now, or it was answered with no. A sign is never asked away: the clinic opens the plan. `half`: it was said to be
 * better today.
 */
export type StopState = { kind: 'open' } | { kind: 'half' } | Stopped
export type Stopped = { kind: 'stopped'; on: string; at: string } & (
  | { pain: number; signs?: undefined; asks: 'later' | 'now' | 'no' }
  | { pain?: undefined; signs: PatientSign[]; asks: 'clinic' }
)

/**
 * The state on the patient's day `today`. High pain stops the plan until the patient says on a later day that it is
 * better, or a therapist re-opens it; a warning sign until a therapist does (clinical spec 5.1). A re-opening (ISO
 * instants) lifts what the server had received by then and nothing that still waited on a device: the therapist can not
 * have known of it. Check-ins come in any order. Pure.
 */
export function stopState(
  checkIns: readonly LoggedCheckIn[],
  reopenings: readonly string[],
  today: string,
): StopState {
  const opened = Math.max(Number.NEGATIVE_INFINITY, ...reopenings.map((at) => Date.parse(at)))
  const isLifted = ({ receivedAt }: LoggedCheckIn) =>
    receivedAt !== undefined && Date.parse(receivedAt) <= opened
  const days = toDayLogs(checkIns.filter((checkIn) => !isLifted(checkIn)))
  return stoppedBySigns(days) ?? stateOfPain(days, today)
}

type Days = ReadonlyMap<string, DayLog>

function stoppedBySigns(days: Days): StopState | null {
  const said = [...days].flatMap(([on, { signs }]) =>
    [...signs].map(([sign, { at }]) => ({ on, sign, at: new Date(at).toISOString() })),
  )
  const newest = said.sort((a, b) => b.on.localeCompare(a.on) || a.at.localeCompare(b.at))[0]
  if (!newest) return null
  const all = new Set(said.map(({ sign }) => sign))
  const signs = patientSigns.filter((sign) => all.has(sign))
  return { kind: 'stopped', signs, on: newest.on, at: newest.at, asks: 'clinic' }
}

function stateOfPain(days: Days, today: string): StopState {
  const stops = [...days].flatMap(([on, { worst }]) =>
    worst && worst.value >= stopPain ? [{ on, worst }] : [],
  )
  const better = [...days].flatMap(([on, log]) => (log.better?.value === true && on <= today ? [on] : []))
  const newest = stops
    .filter(({ on }) => !better.some((day) => day > on))
    .sort((a, b) => a.on.localeCompare(b.on))
    .at(-1)
  if (!newest) return { kind: stops.length > 0 && better.includes(today) ? 'half' : 'open' }
  const { on, worst } = newest
  const answered = days.get(today)?.better?.value === false
  const asks = on >= today ? 'later' : answered ? 'no' : 'now'
  return { kind: 'stopped', pain: worst.value, on, at: new Date(worst.at).toISOString(), asks }
}
