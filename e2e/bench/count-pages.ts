import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'

/** A backend hands in what it counted at the end of a transaction, once a second. */
const handsInAfterMs = 1100

/**
 * How many pages of the database one run of an act reads, from cache or disk, on average: unlike its time that does not
 * depend on what else the machine does. `readUrl` leads to another database of the same server, so that reading the
 * counts does not count.
 */
export async function countPages(
  database: string,
  { readUrl, runs, run }: { readUrl: string; runs: number; run: () => Promise<unknown> },
): Promise<number> {
  const client = new Client({ connectionString: readUrl })
  await client.connect()
  const read = async () => {
    await wait(handsInAfterMs)
    await run()
    const { rows } = await client.query<{ pages: string }>(
      'SELECT blks_hit + blks_read AS pages FROM pg_stat_database WHERE datname = $1',
      [database],
    )
    return Number(rows[0]?.pages)
  }
  try {
    const before = await read()
    for (let turn = 1; turn < runs; turn += 1) await run()
    return ((await read()) - before) / runs
  } finally {
    await client.end()
  }
}
