import { randomUUID } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { environment } from '@/lib/environment'
import { toConnection, withDatabase } from './connection'
import { MigrationError, migrate } from './migrate'
import { diffFromSchema } from './schema-engine'

const shipped = 'prisma/migrations'
const name = `empty_${randomUUID().replaceAll('-', '')}`
let url = ''
let client: Client
let folder = ''

beforeEach(async () => {
  const owner = environment().databaseOwnerUrl ?? ''
  await asOwner(owner, `CREATE DATABASE ${name}`)
  url = withDatabase(owner, name)
  client = new Client(toConnection(url))
  await client.connect()
  folder = await mkdtemp(path.join(tmpdir(), 'plinth-migrations-'))
  await cp(shipped, folder, { recursive: true })
})

afterEach(async () => {
  await client.end()
  await asOwner(environment().databaseOwnerUrl ?? '', `DROP DATABASE ${name} WITH (FORCE)`)
  await rm(folder, { recursive: true })
})

test('all migrations on an empty database lead to the schema, without drift', async () => {
  const names = (await readdir(shipped, { withFileTypes: true })).filter((one) => one.isDirectory())
  expect(await migrate(client, shipped)).toEqual(names.map((one) => one.name).sort())
  expect(await diffFromSchema(url)).toBe('')
})

test('drift would be found', async () => {
  await migrate(client, shipped)
  await client.query('ALTER TABLE patient DROP COLUMN email')
  expect(await diffFromSchema(url)).toContain('"email"')
})

test('_prisma_migrations has the columns and the content that Prisma itself would leave', async () => {
  await migrate(client, shipped)
  const { rows: columns } = await client.query(`
    SELECT column_name AS name, data_type AS type, character_maximum_length AS length, is_nullable AS nullable,
      column_default AS fallback
    FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`)
  const text = 'character varying'
  const instant = 'timestamp with time zone'
  expect(columns).toEqual([
    { name: 'id', type: text, length: 36, nullable: 'NO', fallback: null },
    { name: 'checksum', type: text, length: 64, nullable: 'NO', fallback: null },
    { name: 'finished_at', type: instant, length: null, nullable: 'YES', fallback: null },
    { name: 'migration_name', type: text, length: 255, nullable: 'NO', fallback: null },
    { name: 'logs', type: 'text', length: null, nullable: 'YES', fallback: null },
    { name: 'rolled_back_at', type: instant, length: null, nullable: 'YES', fallback: null },
    { name: 'started_at', type: instant, length: null, nullable: 'NO', fallback: 'now()' },
    { name: 'applied_steps_count', type: 'integer', length: null, nullable: 'NO', fallback: '0' },
  ])
  const { rows } = await client.query('SELECT * FROM "_prisma_migrations" ORDER BY migration_name')
  for (const row of rows) {
    expect(row).toMatchObject({ logs: null, rolled_back_at: null, applied_steps_count: 1 })
    expect(row.id).toMatch(/^[0-9a-f-]{36}$/)
    expect(row.checksum).toMatch(/^[0-9a-f]{64}$/)
    expect(row.finished_at >= row.started_at).toBe(true)
  }
})

test('a second run applies nothing, and two at once apply each migration once', async () => {
  const other = new Client(toConnection(url))
  await other.connect()
  const [first, second] = await Promise.all([migrate(client, shipped), migrate(other, shipped)])
  await other.end()
  expect([first.length, second.length].sort()).toEqual([0, first.length + second.length])
  expect(await migrate(client, shipped)).toEqual([])
})

test('a migration changed after it ran is refused', async () => {
  await migrate(client, folder)
  const [first] = await listNames()
  const file = path.join(folder, first ?? '', 'migration.sql')
  await writeFile(file, `${await readFile(file, 'utf8')}\n-- changed`)
  await expect(migrate(client, folder)).rejects.toThrow(/was changed after it ran/)
})

test('a database newer than the program is refused', async () => {
  await migrate(client, folder)
  const [first] = await listNames()
  await rm(path.join(folder, first ?? ''), { recursive: true })
  await expect(migrate(client, folder)).rejects.toThrow(/does not know/)
})

test('a migration that fails leaves nothing of itself but its record, and stops the next run', async () => {
  await mkdir(path.join(folder, '99990101000000_wrong'))
  const sql = 'CREATE TABLE half_made (id int);\nSELECT * FROM nowhere;'
  await writeFile(path.join(folder, '99990101000000_wrong', 'migration.sql'), sql)
  await expect(migrate(client, folder)).rejects.toThrow(MigrationError)
  const { rows } = await client.query(`SELECT to_regclass('half_made') AS half`)
  expect(rows).toEqual([{ half: null }])
  const { rows: failed } = await client.query(
    'SELECT migration_name, logs FROM "_prisma_migrations" WHERE finished_at IS NULL',
  )
  expect(failed).toEqual([
    { migration_name: '99990101000000_wrong', logs: expect.stringContaining('nowhere') },
  ])
  await expect(migrate(client, folder)).rejects.toThrow(/failed earlier/)
})

async function listNames(): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter((one) => one.isDirectory()).map((one) => one.name)
}

async function asOwner(ownerUrl: string, sql: string): Promise<void> {
  const owner = new Client(toConnection(ownerUrl))
  await owner.connect()
  await owner.query(sql).finally(() => owner.end())
}
