import { readWithoutClinic, withoutClinic } from '@/lib/db/within'
import type { LockoutRule } from '../lockout'
import { forgiveAttempt, reserveAttempt } from '../mutations'

/** A key of the attempt table and how it is counted. */
export type Counted = { key: string; rule: LockoutRule }

/**
 * Counts a guess under several keys before its outcome is known, one after the other: what has to wait at one is not
 * counted at the next. Resolves to the milliseconds to wait, 0 for none.
 */
export function reserveGuess(counted: readonly Counted[], now: Date): Promise<number> {
  return withoutClinic(async (tx) => {
    for (const { key, rule } of counted) {
      const wait = await reserveAttempt(tx, key, rule, now)
      if (wait > 0) return wait
    }
    return 0
  })
}

/** Takes back the count of a guess that was right; those before it from the same address (`pair`) are forgotten too. */
export function forgiveGuess({ pair, all }: { pair: string; all: string }): Promise<void> {
  return withoutClinic(async (tx) => {
    await forgiveAttempt(tx, pair, true)
    await forgiveAttempt(tx, all)
  })
}

/** How many guesses in a row were wrong under a key. */
export async function countGuesses(key: string): Promise<number> {
  const row = await readWithoutClinic((tx) => tx.attempt.findUnique({ where: { key } }))
  return row?.failures ?? 0
}

/** The milliseconds a guess under these keys has to wait at this moment; it is not counted. */
export async function readWait(counted: readonly Counted[], now: Date): Promise<number> {
  const keys = counted.map(({ key }) => key)
  const rows = await readWithoutClinic((tx) => tx.attempt.findMany({ where: { key: { in: keys } } }))
  const waits = rows.map(({ key, blockedUntil }) => {
    const longest = counted.find((one) => one.key === key)?.rule.longestWaitMs ?? 0
    return Math.min(Math.max(0, (blockedUntil?.getTime() ?? 0) - now.getTime()), longest)
  })
  return Math.max(0, ...waits)
}
