import { stopPain } from '@/lib/reading/pain-light'
import { toDayLogs } from '../day-log'
import type { LoggedCheckIn } from '../logged-check-in'

/**
 * Whether a plan may be done. `stopped`: pain at or over the stop line was said on `on`, first at `at` (ISO), and
 * `asks` says how the day's question "is it better?" stands: it comes on a later day, it is to be asked now, or it was
 * answered with no. `half`: it was said to be better today.
 */
export type StopState =
  | { kind: 'open' }
  | { kind: 'half' }
  | { kind: 'stopped'; pain: number; on: string; at: string; asks: 'later' | 'now' | 'no' }

/**
 * The state on the patient's day `today`. High pain stops the plan until the patient says on a later day that it is
 * better, or a therapist re-opens it. A re-opening (ISO instants) lifts what the server had received by then and nothing
 * that still waited on a device: the therapist can not have known of it. Check-ins come in any order. Pure.
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
