import type { Tx } from '@/lib/db/within'
import { type LockoutRule, lockoutWait } from './lockout'

/**
 * Counts a try before its outcome is known, so that a hundred at once can't all go before the first is counted.
 * Returns the milliseconds to wait; 0 means go on. A try during a wait isn't counted and doesn't prolong it.
 */
export async function reserveAttempt(tx: Tx, key: string, rule: LockoutRule, now: Date): Promise<number> {
  const forgotten = new Date(now.getTime() - rule.forgetAfterMs)
  const [counted] = await tx.$queryRaw<{ failures: number }[]>`
    INSERT INTO attempt AS a (key, failures, last_failure) VALUES (${key}, 1, ${now})
    ON CONFLICT (key) DO UPDATE
      SET failures = CASE WHEN a.last_failure < ${forgotten} THEN 1 ELSE a.failures + 1 END, last_failure = ${now}
      WHERE a.blocked_until IS NULL OR a.blocked_until <= ${now}
    RETURNING failures`
  if (!counted) {
    const blocked = await tx.attempt.findUnique({ where: { key } })
    return Math.max(0, (blocked?.blockedUntil?.getTime() ?? 0) - now.getTime())
  }
  const wait = lockoutWait(counted.failures, rule)
  await tx.attempt.update({
    where: { key },
    data: { blockedUntil: wait ? new Date(now.getTime() + wait) : null },
  })
  return 0
}

/** Takes back the count of a try that turned out right; `all` forgets every failure before it too. */
export async function forgiveAttempt(tx: Tx, key: string, all = false): Promise<void> {
  if (all) await tx.attempt.deleteMany({ where: { key } })
  else
    await tx.attempt.updateMany({ where: { key }, data: { failures: { decrement: 1 }, blockedUntil: null } })
}
