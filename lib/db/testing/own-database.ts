import { randomUUID } from 'node:crypto'
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
process.env.DATABASE_URL = withDatabase(inject('appUrl'), name)
process.env.DATABASE_OWNER_URL = withDatabase(ownerUrl, name)
process.env.PLINTH_EMBEDDED = '1'
process.env.NEXTAUTH_SECRET = 'for-tests-alone-0123456789-abcdefghij'
process.env.NEXTAUTH_URL = 'http://localhost:3000'
rereadEnvironment()

afterAll(async () => {
  await closeDatabase()
  await closeOwnerDatabase()
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
