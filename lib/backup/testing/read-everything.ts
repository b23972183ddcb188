import { Client, escapeIdentifier } from 'pg'
import { mintClinicScope } from '@/lib/access/mint'
import { closeDatabase } from '@/lib/db/client'
import { toConnection } from '@/lib/db/connection'
import { rereadEnvironment } from '@/lib/environment'
import type { MediaStore } from '@/lib/media/media-store'
import { exportPlan } from '@/lib/plan/mutations/exchange-plan'

/** Every row of every table as PostgreSQL writes it, sorted. `ownerUrl` is a superuser's address. */
export async function readRows(ownerUrl: string): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {}
  await withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
         AND NOT relispartition AND relname <> '_prisma_migrations' ORDER BY 1`,
    )
    for (const { name } of rows) {
      const read = await client.query<{ row: string }>(
        `SELECT t::text AS row FROM ${escapeIdentifier(name)} t ORDER BY 1`,
      )
      tables[name] = read.rows.map(({ row }) => row)
    }
  })
  return tables
}

/** The export of every plan, as the program writes it. It changes what this process takes for its database. */
export async function exportPlans(urls: { ownerUrl: string; appUrl: string }): Promise<string[]> {
  await closeDatabase()
  const before = process.env.DATABASE_URL
  process.env.DATABASE_URL = urls.appUrl
  rereadEnvironment()
  try {
    const plans = await withOwner(urls.ownerUrl, async (client) => {
      const { rows } = await client.query<{ planId: string; clinicId: string; userId: string; id: string }>(
        `SELECT p.id AS "planId", p.clinic_id AS "clinicId", m.user_id AS "userId", m.id
         FROM plan p JOIN member m ON m.clinic_id = p.clinic_id AND m.role = 'owner' ORDER BY p.id`,
      )
      return rows
    })
    const exports: string[] = []
    for (const { planId, clinicId, userId, id } of plans) {
      const scope = mintClinicScope({ clinicId, userId, role: 'owner', memberId: id })
      exports.push(JSON.stringify(await exportPlan(scope, planId)))
    }
    return exports
  } finally {
    await closeDatabase()
    process.env.DATABASE_URL = before
    rereadEnvironment()
  }
}

/** Every media file, read whole and held against its name: its key. */
export async function readMedia(store: MediaStore): Promise<string[]> {
  const keys: string[] = []
  for await (const key of store.list()) {
    await store.read(key)
    keys.push(key)
  }
  return keys.sort()
}

/** Runs work with a client of the owner. */
export async function withOwner<Result>(
  ownerUrl: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client(toConnection(ownerUrl))
  await client.connect()
  return work(client).finally(() => client.end())
}
