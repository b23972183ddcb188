/** How many failures go by without a wait, how the wait grows from there, and when they are forgotten. */
export type LockoutRule = { free: number; firstWaitMs: number; longestWaitMs: number; forgetAfterMs: number }

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/**
 * By account the wait stops at 15 minutes: long enough to make guessing hopeless (about 100 tries a day), short
 * enough that a stranger can't keep a colleague out for the day. An address may be a whole clinic, so it gets more
 * tries before it waits. A link's token can't be guessed at 128 bits; its rule only keeps the noise down.
 */
export const lockoutRules = {
  account: { free: 4, firstWaitMs: 15 * second, longestWaitMs: 15 * minute, forgetAfterMs: 24 * hour },
  address: { free: 20, firstWaitMs: 15 * second, longestWaitMs: hour, forgetAfterMs: 24 * hour },
  link: { free: 30, firstWaitMs: 15 * second, longestWaitMs: hour, forgetAfterMs: hour },
} as const satisfies Record<string, LockoutRule>

/** Milliseconds to wait after the nth failure in a row: 0 for the free ones, then doubling up to the longest. */
export function lockoutWait(failures: number, rule: LockoutRule): number {
  if (failures <= rule.free) return 0
  const doublings = Math.min(failures - rule.free - 1, 30)
  return Math.min(rule.firstWaitMs * 2 ** doublings, rule.longestWaitMs)
}
