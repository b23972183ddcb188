import type { Tx } from '../within'

/** Whether a transaction waits for this one. Locks are read anew each time; what is active, once a transaction. */
export async function isWaitedFor(tx: Tx): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ waiting: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM pg_locks
      WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))) AS waiting`
  return row?.waiting ?? false
}
