import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { log } from '@/lib/log'
import { database } from './client'

/** Why people cannot be served yet, as a code for machines, or null: the database is away, or lacks a migration. */
export async function findUnready(): Promise<'database' | 'migrations' | null> {
  try {
    const missing = await listMissingMigrations()
    return missing.length > 0 ? 'migrations' : null
  } catch (error) {
    log.error({ kind: error instanceof Error ? error.name : 'unknown' }, 'database does not answer')
    return 'database'
  }
}

async function listMissingMigrations(): Promise<string[]> {
  const done = await database().$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM "_prisma_migrations"
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
  const names = new Set(done.map((row) => row.name))
  const folder = path.join(process.cwd(), 'prisma', 'migrations')
  const wanted = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  return wanted.map((entry) => entry.name).filter((name) => !names.has(name))
}
