import type { Tx } from '@/lib/db/within'
import { clockSlackMs, type LockoutRule, lockoutRules, lockoutWait } from './lockout'

/**
 * Counts a try before its outcome is known, so that a hundred at once can't all go before the first is counted.
 * Returns the milliseconds to wait; 0 means go on. A try during a wait isn't counted and doesn't prolong it. A wait
 * longer than the rule knows, or a failure that is yet to come, is what a clock that jumped left behind: it is void.
 */
export async function reserveAttempt(tx: Tx, key: string, rule: LockoutRule, now: Date): Promise<number> {
  return (await countAttempt(tx, key, rule, now)).wait
}

/** As reserveAttempt, with the number of the try in a row: no two have the same, however many come at once. */
export async function countAttempt(
  tx: Tx,
  key: string,
  rule: LockoutRule,
  now: Date,
): Promise<{ wait: number; tries: number }> {
  const at = (ms: number) => new Date(now.getTime() + ms)
  const forgotten = at(-rule.forgetAfterMs)
  const ahead = at(clockSlackMs)
  const tooFar = at(rule.longestWaitMs + clockSlackMs)
  const [counted] = await tx.$queryRaw<{ failures: number }[]>`
    INSERT INTO attempt AS a (key, failures, last_failure) VALUES (${key}, 1, ${now})
    ON CONFLICT (key) DO UPDATE
      SET failures = CASE WHEN a.last_failure < ${forgotten} OR a.last_failure > ${ahead} OR a.blocked_until > ${tooFar}
          THEN 1 ELSE a.failures + 1 END,
        last_failure = ${now}
      WHERE a.blocked_until IS NULL OR a.blocked_until <= ${now} OR a.blocked_until > ${tooFar}
        OR a.last_failure > ${ahead}
    RETURNING failures`
  if (!counted) {
    const blocked = await tx.attempt.findUnique({ where: { key } })
    const wait = (blocked?.blockedUntil?.getTime() ?? 0) - now.getTime()
    return { wait: Math.min(Math.max(0, wait), rule.longestWaitMs), tries: 0 }
  }
  const wait = lockoutWait(counted.failures, rule)
  await tx.attempt.update({ where: { key }, data: { blockedUntil: wait ? at(wait) : null } })
  return { wait: 0, tries: counted.failures }
}

/**
 * Counts a sign-in at its address, then at the account from there, then at the account: whoever has to wait at one
 * is not counted at the next, so that knocking on from one address doesn't use up the account's own count.
 */
export async function reserveSignIn(
  tx: Tx,
  keys: Record<'address' | 'pair' | 'account', string>,
  now: Date,
): Promise<number> {
  for (const purpose of ['address', 'pair', 'account'] as const) {
    const wait = await reserveAttempt(tx, keys[purpose], lockoutRules[purpose], now)
    if (wait > 0) return wait
  }
  return 0
}

/**
 * Takes back what reserveSignIn counted for a sign-in that turned out right; at the pair every failure before it is
 * forgotten too. In the order in which they were counted, as everybody who writes several keys has to: two who sign in at
 * the same moment would otherwise hold what the other one waits for.
 */
export async function forgiveSignIn(
  tx: Tx,
  { address, pair, account }: Record<'address' | 'pair' | 'account', string>,
): Promise<void> {
  await forgiveAttempt(tx, address)
  await forgiveAttempt(tx, pair, true)
  await forgiveAttempt(tx, account)
}

/** Takes back the count of a try that turned out right; `all` forgets every failure before it too. */
export async function forgiveAttempt(tx: Tx, key: string, all = false): Promise<void> {
  if (all) await tx.attempt.deleteMany({ where: { key } })
  else
    await tx.attempt.updateMany({ where: { key }, data: { failures: { decrement: 1 }, blockedUntil: null } })
}
