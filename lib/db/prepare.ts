import { Client } from 'pg'
import type { Messages } from '@/lib/i18n/messages'
import { said } from '@/lib/i18n/said'
import { requireBoundRole } from './app-role'
import { toConnection } from './connection'
import { grant } from './grant'
import { listMigrations, migrate } from './migrate'
import { PlainError } from './plain-error'

/**
 * Brings a database up to date: migrations by the owner, then what the app's role may do, then a look that row-level
 * security binds that role. Takes both addresses; returns the migrations applied. Throws PlainError or MigrationError.
 */
export async function prepareDatabase(
  { ownerUrl, appUrl }: { ownerUrl: string; appUrl: string },
  migrations = 'prisma/migrations',
): Promise<string[]> {
  const applied = await withClient('DATABASE_OWNER_URL', ownerUrl, async (owner) => {
    const names = await migrate(owner, migrations)
    await grant(owner, toConnection(appUrl).user)
    return names
  })
  await inspectDatabase(appUrl, migrations)
  return applied
}

/**
 * Looks at a database as the app's role: refuses a role that row-level security would not bind, and returns the
 * migrations of this version that it lacks. Throws PlainError.
 */
export function inspectDatabase(appUrl: string, migrations = 'prisma/migrations'): Promise<string[]> {
  return withClient('DATABASE_URL', appUrl, async (client) => {
    await requireBoundRole(client)
    const { rows } = await client.query<{ table: string | null }>(
      `SELECT to_regclass('public."_prisma_migrations"')::text AS table`,
    )
    const wanted = (await listMigrations(migrations)).map((migration) => migration.name)
    if (!rows[0]?.table) return wanted
    const done = await client.query<{ name: string }>(
      `SELECT migration_name AS name FROM "_prisma_migrations"
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    )
    const names = new Set(done.rows.map((row) => row.name))
    return wanted.filter((name) => !names.has(name))
  })
}

async function withClient<Result>(
  variable: string,
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client(toConnection(url))
  client.on('error', () => undefined)
  await client.connect().catch((error: Error) => {
    throw toPlainError(variable, url, error)
  })
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function toPlainError(variable: string, url: string, error: Error & { code?: string }): PlainError {
  const { host, port, user, database } = toConnection(url)
  const params = {
    variable,
    host: host ?? '',
    port: String(port),
    user: user ?? '',
    database: database ?? '',
    reason: error.message,
  }
  return new PlainError(said(`machine.address.${reasons[error.code ?? ''] ?? 'other'}`, params), {
    cause: error,
  })
}

/** What the code of a failed connection means. */
const reasons: Record<string, keyof Messages['machine']['address']> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'noHost',
  EAI_AGAIN: 'unresolved',
  ETIMEDOUT: 'silent',
  '28P01': 'password',
  '28000': 'role',
  '3D000': 'noDatabase',
}
