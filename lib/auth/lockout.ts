/** How many failures go by without a wait, how the wait grows from there, and when they are forgotten. */
export type LockoutRule = { free: number; firstWaitMs: number; longestWaitMs: number; forgetAfterMs: number }

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/**
 * `pair`, an account tried from one address, stops guessing: about 100 tries a day. `account` counts over all
 * addresses and lets 50 go by, so that a stranger who knows an e-mail can't keep its owner out with a handful of
 * tries. An address may be a whole clinic, so it gets more tries before it waits. A link's token can't be guessed at
 * 128 bits; its rule only keeps the noise down.
 */
export const lockoutRules = {
  pair: { free: 5, firstWaitMs: 15 * second, longestWaitMs: 15 * minute, forgetAfterMs: 24 * hour },
  account: { free: 50, firstWaitMs: 15 * second, longestWaitMs: 15 * minute, forgetAfterMs: 24 * hour },
  address: { free: 20, firstWaitMs: 15 * second, longestWaitMs: hour, forgetAfterMs: 24 * hour },
  link: { free: 30, firstWaitMs: 15 * second, longestWaitMs: hour, forgetAfterMs: hour },
} as const satisfies Record<string, LockoutRule>

/** How far two servers' clocks may stand apart. A time further ahead than that was written by a clock that was wrong. */
export const clockSlackMs = minute

/** Milliseconds to wait after the nth failure in a row: 0 for the free ones, then doubling up to the longest. */
export function lockoutWait(failures: number, rule: LockoutRule): number {
  if (failures <= rule.free) return 0
  const doublings = Math.min(failures - rule.free - 1, 30)
  return Math.min(rule.firstWaitMs * 2 ** doublings, rule.longestWaitMs)
}
