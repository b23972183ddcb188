import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import { migrate } from '@/lib/db/migrate'
import { diffFromSchema } from '@/lib/db/schema-engine'
import { startThrowAway } from '@/lib/db/testing/start-throw-away'

const migrations = 'prisma/migrations'

/**
 * `npm run migration -- name`: writes the migration that leads from the migrations there are to
 * prisma/schema.prisma, tried out on a throw-away database. Policies and grants are then added to it by hand.
 */
async function authorMigration(name: string): Promise<string | undefined> {
  const server = await startThrowAway()
  try {
    const client = new Client({ connectionString: server.ownerUrl })
    await client.connect()
    await migrate(client, migrations).finally(() => client.end())
    const script = await diffFromSchema(server.ownerUrl)
    if (script === '') return undefined
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const folder = path.join(migrations, `${stamp}_${name}`)
    await mkdir(folder)
    const file = path.join(folder, 'migration.sql')
    await writeFile(file, script)
    return file
  } finally {
    await server.stop()
  }
}

const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Usage: npm run migration -- name_in_lower_case')
  process.exitCode = 2
} else {
  const file = await authorMigration(name)
  console.error(file ? `Wrote ${file}` : 'The migrations already lead to the schema.')
}
