import { daysBetween } from '@/lib/day'

/** The worst pain of a day, 0 to 10; `since`: the worst of it that came in after the patient was last asked, if any. */
export type PainDay = { day: string; worst: number; since: number | null }

/** A worst pain that is so much over the usual one counts as a rise. */
const rise = 3
/** The usual pain is that of so many days before. */
export const usualDays = 28

/**
 * Whether a pain logged since the last screening is 3 or more over the usual worst pain (clinical spec 5.1), which is the
 * middle one of the days with an answer in the four weeks before it; of two in the middle the lower. Never without such a
 * day.
 */
export function painRose(days: readonly PainDay[]): boolean {
  return days.some(({ day, since }) => {
    const usual = middle(days.filter((one) => isBefore(one.day, day)).map(({ worst }) => worst))
    return since !== null && usual !== undefined && since >= usual + rise
  })
}

function isBefore(day: string, other: string): boolean {
  const days = daysBetween(day, other)
  return days > 0 && days <= usualDays
}

function middle(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length / 2) - 1]
}
