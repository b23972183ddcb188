import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { logLimited } from '@/lib/log'
import { database } from './client'
import { hasRoom } from './room'

export type Unready = 'database' | 'read-only' | 'migrations' | 'disk'

/** An answer serves everyone who asks within this time: the address is open to all. */
const freshMs = 500

let asked: { at: number; answer: Promise<Unready | null> } | undefined

/**
 * Why people cannot be served as they should, as a code for machines, or null: the database is away, takes no writes
 * (a replica, or a managed one whose disk is full), lacks a migration, or the disk of the data folder is nearly full.
 */
export function findUnready(): Promise<Unready | null> {
  const now = performance.now()
  if (!asked || now - asked.at > freshMs) asked = { at: now, answer: look() }
  return asked.answer
}

async function look(): Promise<Unready | null> {
  try {
    const { writable, missing } = await askDatabase()
    if (missing.length > 0) return 'migrations'
    if (!writable) return 'read-only'
  } catch (error) {
    const kind = error instanceof Error ? error.name : 'unknown'
    logLimited('error', `unready ${kind}`, { kind }, 'database does not answer')
    return 'database'
  }
  return (await hasRoom()) ? null : 'disk'
}

/** One round trip that writes nothing: the server says itself whether it would take a write. */
async function askDatabase(): Promise<{ writable: boolean; missing: string[] }> {
  const [state] = await database().$queryRaw<{ writable: boolean; names: string[] }[]>`
    SELECT NOT pg_is_in_recovery() AND current_setting('transaction_read_only') = 'off' AS writable,
      array(
        SELECT migration_name::text FROM "_prisma_migrations"
        WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL
      ) AS names`
  const names = new Set(state?.names)
  const folder = path.join(process.cwd(), 'prisma', 'migrations')
  const wanted = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const missing = wanted.map((entry) => entry.name).filter((name) => !names.has(name))
  return { writable: state?.writable ?? false, missing }
}
