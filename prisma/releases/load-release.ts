import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Client } from 'pg'
import { migrate } from '@/lib/db/migrate'
import { extensionOf, isMediaKey } from '@/lib/media/media-key'
import type { MediaStore } from '@/lib/media/media-store'

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
 * Puts what a release had in its media store into a store; nothing for releases before there was one. A file is named by
 * what is in it, so it comes out under the name it had.
 */
export async function loadReleaseMedia(version: string, store: MediaStore): Promise<void> {
  const file = path.join(folder, version, 'media.json.gz')
  if (!existsSync(file)) return
  const media = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as Record<string, string>
  for (const [key, base64] of Object.entries(media)) {
    if (!isMediaKey(key)) throw new RangeError(`"${key}" in ${file} is no name of the media store.`)
    await store.put(Buffer.from(base64, 'base64'), extensionOf(key))
  }
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
    for (const [name, rows] of Object.entries(tables)) {
      const columns = await listWritable(client, name)
      await client.query(
        `INSERT INTO "${name}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${name}", $1::jsonb)`,
        [JSON.stringify(rows)],
      )
    }
  } finally {
    await client.end()
  }
}

/** Columns that the database does not make itself. */
async function listWritable(client: Client, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [`public."${table}"`],
  )
  return rows.map(({ name }) => `"${name}"`).join(', ')
}
