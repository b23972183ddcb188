import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Client } from 'pg'
import { SaidError } from '@/lib/errors'
import { type Saying, said } from '@/lib/i18n/said'

/** The key Prisma itself locks with, so that its command line and this runner never run at once. */
export const migrationLock = 72_707_369

/** A migration failed, was edited after it ran, or is unknown to this version of the program. */
export class MigrationError extends SaidError {
  constructor(what: Saying, options?: ErrorOptions) {
    super(what, options)
    this.name = 'MigrationError'
  }
}

/**
 * Applies the migrations of a folder (one folder each, holding migration.sql) that the database does not have yet,
 * and keeps `_prisma_migrations` as Prisma does, so that `prisma migrate status` and `deploy` agree.
 * Takes a connected client of the role that owns the tables, and for tables of an earlier day the names to stay with.
 * Returns the names applied. Throws MigrationError.
 */
export async function migrate(
  client: Client,
  directory: string,
  only?: ReadonlySet<string>,
): Promise<string[]> {
  await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
  try {
    await client.query(migrationsTable)
    const found = await listMigrations(directory)
    const recorded = await listRecorded(client)
    requireSound(found, recorded)
    const done = new Set(recorded.map((row) => row.name))
    const applied: string[] = []
    const wanted = found.filter(({ name }) => !done.has(name) && (only?.has(name) ?? true))
    for (const migration of wanted) {
      await applyMigration(client, migration)
      applied.push(migration.name)
    }
    return applied
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [migrationLock])
  }
}

/** As Prisma's schema engine creates it. */
const migrationsTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
)`

type Migration = { name: string; sql: string; checksum: string }
type Recorded = { name: string; checksum: string; finished: boolean }

/** The migrations of a folder in the order they run, with the SHA-256 of each file. */
export async function listMigrations(directory: string): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const file = await readFile(path.join(directory, name, 'migration.sql'))
      return { name, sql: file.toString('utf8'), checksum: createHash('sha256').update(file).digest('hex') }
    }),
  )
}

async function listRecorded(client: Client): Promise<Recorded[]> {
  const { rows } = await client.query<Recorded>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at`,
  )
  return rows
}

function requireSound(found: Migration[], recorded: Recorded[]): void {
  const failed = recorded.find((row) => !row.finished)
  if (failed) {
    throw new MigrationError(said('machine.migration.failedEarlier', { name: failed.name }))
  }
  const checksums = new Map(found.map((migration) => [migration.name, migration.checksum]))
  for (const row of recorded) {
    const checksum = checksums.get(row.name)
    if (checksum === undefined) {
      throw new MigrationError(said('machine.migration.unknown', { name: row.name }))
    }
    if (checksum !== row.checksum) {
      throw new MigrationError(said('machine.migration.changed', { name: row.name }))
    }
  }
}

async function applyMigration(client: Client, migration: Migration): Promise<void> {
  const id = randomUUID()
  await client.query(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ($1, $2, $3)`,
    [id, migration.checksum, migration.name],
  )
  try {
    await client.query(migration.sql)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    await client.query(`UPDATE "_prisma_migrations" SET "logs" = $2 WHERE "id" = $1`, [id, reason])
    throw new MigrationError(said('machine.migration.failed', { name: migration.name, reason }), {
      cause: error,
    })
  }
  await client.query(
    `UPDATE "_prisma_migrations" SET "finished_at" = now(), "applied_steps_count" = 1 WHERE "id" = $1`,
    [id],
  )
}
