import { daysBetween } from '@/lib/day'
import type { Flag } from '../flag'

export type ScreeningDue = 'first' | 'monthOld' | 'newEvent' | 'highPain' | 'painRose'

/** From this pain on, of 10, the patient is screened again before the next version (clinical spec 5.1). */
export const screeningPain = 8
/** A version is asked about anew when the last screening is older, in days. */
const lastsDays = 30

/**
 * Why a patient has to be screened before the next version (clinical spec 5.1): nobody asked, the answers are older
 * than 30 days, an operation, injury or injection is recorded that is younger than they are, or pain of 8, or 3 over the
 * usual, was logged since. Null while the last answers count. Days are the clinic's.
 */
export function screeningDue({
  askedOn,
  today,
  flags,
  painSince,
  painRose,
}: {
  /** Null while nobody asked. */
  askedOn: string | null
  today: string
  flags: readonly Flag[]
  /** The highest pain logged since. */
  painSince: number
  /** Whether a pain logged since is 3 over the usual one. */
  painRose: boolean
}): ScreeningDue | null {
  if (askedOn === null) return 'first'
  if (painSince >= screeningPain) return 'highPain'
  if (painRose) return 'painRose'
  if (flags.some(({ flag, date }) => flag !== 'pregnancy' && date && date > askedOn && date <= today))
    return 'newEvent'
  return daysBetween(askedOn, today) > lastsDays ? 'monthOld' : null
}
