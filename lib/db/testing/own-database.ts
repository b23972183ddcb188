import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, inject } from 'vitest'
import { rereadEnvironment } from '@/lib/environment'
import { closeOwnerDatabase } from '@/prisma/factories/owner-database'
import { closeDatabase } from '../client'
import { withDatabase } from '../connection'
import { templateDatabase } from './test-server'

const name = `test_${randomUUID().replaceAll('-', '')}`
const ownerUrl = inject('ownerUrl')

await asOwner(`CREATE DATABASE ${name} TEMPLATE ${templateDatabase}`)
// A copy does not take along what was granted on the database itself: lib/db/grant.ts.
await asOwner(`REVOKE TEMPORARY ON DATABASE ${name} FROM PUBLIC`)
process.env.DATABASE_URL = withDatabase(inject('appUrl'), name)
process.env.DATABASE_OWNER_URL = withDatabase(ownerUrl, name)
process.env.PLINTH_EMBEDDED = '1'
process.env.PLINTH_DATA = await mkdtemp(path.join(tmpdir(), 'plinth-test-data-'))
process.env.NEXTAUTH_SECRET = 'for-tests-alone-0123456789-abcdefghij'
process.env.NEXTAUTH_URL = 'http://localhost:3000'
rereadEnvironment()

afterAll(async () => {
  await closeDatabase()
  await closeOwnerDatabase()
  await rm(process.env.PLINTH_DATA ?? '', { recursive: true, force: true })
  await asOwner(`DROP DATABASE ${name} WITH (FORCE)`)
})

async function asOwner(sql: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
