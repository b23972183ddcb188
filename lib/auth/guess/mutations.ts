import { readWithoutClinic, withoutClinic } from '@/lib/db/within'
import type { LockoutRule } from '../lockout'
import { countAttempt, forgiveAttempt } from '../mutations'

/** A key of the attempt table and how it is counted. */
export type Counted = { key: string; rule: LockoutRule }

/**
 * Counts a guess under several keys before its outcome is known, one after the other: what has to wait at one is not
 * counted at the next. Resolves to the milliseconds to wait, 0 for none, and the number of the guess in a row under the last
 * key: counted with it, since one that is asked for afterwards may be another guess's.
 */
export function reserveGuess(
  counted: readonly Counted[],
  now: Date,
): Promise<{ wait: number; tries: number }> {
  return withoutClinic(async (tx) => {
    let last = { wait: 0, tries: 0 }
    for (const { key, rule } of counted) {
      last = await countAttempt(tx, key, rule, now)
      if (last.wait > 0) return last
    }
    return last
  })
}

/** Takes back the count of a guess that was right; those before it from the same address (`pair`) are forgotten too. */
export function forgiveGuess({ pair, all }: { pair: string; all: string }): Promise<void> {
  return withoutClinic(async (tx) => {
    await forgiveAttempt(tx, pair, true)
    await forgiveAttempt(tx, all)
  })
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
