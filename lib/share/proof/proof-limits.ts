import type { LockoutRule } from '@/lib/auth/lockout'
import type { ProofKind } from './proof-kind'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/**
 * How fast a link's PIN may be tried, from one address and over all of them; docs/decisions/086 has the sums. A device that has told
 * the PIN is asked for nothing and waits for nobody.
 */
export type ProofLimits = { pair: LockoutRule; link: LockoutRule }

/** Years a patient may be born in who comes to a clinic. */
export const birthYears = 60

/** The limits for a proof of which there are `choices`. */
export function proofLimits(kind: ProofKind, choices: number): ProofLimits {
  const forgetAfterMs = 7 * day
  const pair = { free: 5, firstWaitMs: 30 * second, longestWaitMs: hour, forgetAfterMs }
  const link = { free: 20, firstWaitMs: minute, forgetAfterMs: 30 * day }
  if (kind === 'birth-year')
    return {
      pair: { ...pair, free: 3, longestWaitMs: day },
      link: { free: 3, firstWaitMs: 15 * minute, longestWaitMs: day, forgetAfterMs: 30 * day },
    }
  return { pair, link: { ...link, longestWaitMs: toLongest(choices) } }
}

/** A new phone of the patient's waits this long at most while somebody guesses: the fewer PINs there are, the longer. */
function toLongest(choices: number): number {
  if (choices >= 1_000_000) return 15 * minute
  return choices >= 100_000 ? hour : 4 * hour
}

/** After this many wrong tries in a row, and each time their number has doubled, the therapist is told. */
const toldAfter: Record<ProofKind, number> = { pin: 10, 'birth-year': 5 }

/** Whether the number of wrong tries is one that the therapist is told of. */
export function isTold(kind: ProofKind, tries: number): boolean {
  const doublings = Math.log2(tries / toldAfter[kind])
  return doublings >= 0 && Number.isInteger(doublings)
}
