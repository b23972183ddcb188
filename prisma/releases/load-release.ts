import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Client } from 'pg'
import { migrate } from '@/lib/db/migrate'

const folder = 'prisma/releases'

export type StoredRelease = {
  version: string
  /** What its links were sealed with. */
  secret: string
  migrations: string[]
  tables: Record<string, object[]>
}

/** The releases whose databases are kept, oldest first. */
export function listReleases(): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

/** What a release left behind, as `npm run release` stored it. */
export function readRelease(version: string): StoredRelease {
  return JSON.parse(gunzipSync(readFileSync(path.join(folder, version, 'database.json.gz'))).toString('utf8'))
}

/**
 * Fills an empty database with what a release left behind, under the tables that release had: the next start of the
 * program finds it as a clinic's own would be after an update. `ownerUrl` is a superuser's address.
 */
export async function loadRelease(ownerUrl: string, { migrations, tables }: StoredRelease): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await migrate(client, 'prisma/migrations', new Set(migrations))
    // Rows come table by table, before those they refer to.
    await client.query('SET session_replication_role = replica')
    for (const [name, rows] of Object.entries(tables))
      await client.query(
        `INSERT INTO "${name}" SELECT * FROM jsonb_populate_recordset(NULL::"${name}", $1::jsonb)`,
        [JSON.stringify(rows)],
      )
  } finally {
    await client.end()
  }
}
