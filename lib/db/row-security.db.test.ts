import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { environment } from '@/lib/environment'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { toConnection } from './connection'
import { appendOnlyTables } from './grant'
import { fillClinic } from './testing/fill-clinic'

/** Raw SQL under the app's role: what a mistake in the program could do at worst. */

type Table = { name: string; forced: boolean; policies: number; clinicColumn: string | null }

/** People and their way in belong to no clinic: nothing of them is open to a clinic but its members' accounts. */
const clinicless = ['user_account', 'session', 'verification_token', 'attempt', 'draft_key']

let here = ''
let there = ''
let tables: Table[] = []
let tried = 0

afterAll(() => void process.stdout.write(`${tried} statements under the program's role\n`))

beforeAll(async () => {
  here = await fillClinic('Elm Road Physiotherapy')
  there = await fillClinic('Quay Street Physio')
  const user = await ownerDatabase().user.create({
    data: { email: `${randomUUID()}@example.test`, name: 'Noor Haddad' },
  })
  await ownerDatabase().session.create({
    data: { userId: user.id, sessionToken: randomUUID(), expires: new Date('2099-01-01') },
  })
  await ownerDatabase().verificationToken.create({
    data: { identifier: user.id, token: randomUUID(), expires: new Date('2099-01-01') },
  })
  await ownerDatabase().attempt.create({ data: { key: randomUUID(), lastFailure: new Date('2026-01-12') } })
  await ownerDatabase().draftKey.create({
    data: { userId: user.id, key: new Uint8Array(32), keptUntil: new Date('2099-01-01') },
  })
  tables = await listTables()
})

test('every table has forced row-level security with a policy, and is known to this test', () => {
  const open = tables.filter((table) => !table.forced || table.policies === 0).map((table) => table.name)
  expect(open).toEqual([])
  const unknown = tables.filter((table) => table.clinicColumn === null).map((table) => table.name)
  expect(unknown.sort()).toEqual([...clinicless].sort())
})

test('every table with a clinic holds rows of both, so that the tests below have something to find', async () => {
  for (const { name, column } of clinicTables()) {
    const rows = await ownerDatabase().$queryRawUnsafe<{ clinic: string }[]>(
      `SELECT DISTINCT ${column}::text AS clinic FROM ${name}`,
    )
    const clinics = rows.map((row) => row.clinic)
    expect(clinics, name).toEqual(expect.arrayContaining([here, there]))
  }
})

test('a clinic reads none of the rows of another', async () => {
  for (const { name, column } of clinicTables()) {
    const rows = await asApp({ clinic: here }, `SELECT DISTINCT ${column}::text AS clinic FROM ${name}`)
    expect(rows, name).toEqual([{ clinic: here }])
  }
})

test('without a clinic nothing is read', async () => {
  for (const { name, column } of clinicTables()) {
    expect(await asApp({}, `SELECT ${column} FROM ${name}`), name).toEqual([])
  }
  for (const name of clinicless) expect(await asApp({}, `SELECT 1 FROM ${name}`), name).toEqual([])
})

test('a clinic changes and removes none of the rows of another', async () => {
  for (const { name, column } of clinicTables()) {
    const change = `UPDATE ${name} SET ${column} = ${column} WHERE ${column} = '${there}' RETURNING 1`
    const remove = `DELETE FROM ${name} WHERE ${column} = '${there}' RETURNING 1`
    for (const statement of [change, remove]) {
      const outcome = await asApp({ clinic: here }, statement).catch((error: Error) => error.message)
      expect(
        outcome === `permission denied for table ${name}` ? [] : outcome,
        `${name}: ${statement}`,
      ).toEqual([])
    }
  }
})

test('a clinic adds no row to another, not even by moving its own there', async () => {
  for (const { name, column } of clinicTables()) {
    const copy = await toForeignCopy(name, column)
    const sealed = [
      'audit_event',
      'audit_seal',
      'audit_unsealed',
      'patient_place',
      'patient_word',
      'link_route',
    ].includes(name)
    const refusal = sealed ? /row-level security|permission denied/ : /row-level security/
    await expect(asApp({ clinic: here }, copy), name).rejects.toThrow(refusal)
    const move = `UPDATE ${name} SET ${column} = '${there}' WHERE ${column} = '${here}'`
    await expect(asApp({ clinic: here }, move), name).rejects.toThrow(/row-level security|permission denied/)
  }
})

test.each([
  'CREATE TEMPORARY TABLE mine (id int)',
  'CREATE TABLE public.mine (id int)',
  'CREATE SCHEMA mine',
  'SELECT lo_create(0)',
  "SELECT lo_from_bytea(0, 'x')",
  'SELECT lo_creat(-1)',
  "COPY clinic TO PROGRAM 'true'",
  'SET ROLE plinth_owner',
  "SELECT pg_read_file('postgresql.conf')",
])('the program keeps nothing beside its tables: %s', async (statement) => {
  await expect(asApp({ clinic: here }, statement)).rejects.toThrow(/permission denied|must have privileges/)
})

test('a clinic reads the accounts of its own members alone, and no way in', async () => {
  const rows = await asApp({ clinic: here }, 'SELECT count(*)::int AS count FROM user_account')
  expect(rows).toEqual([{ count: 1 }])
  for (const name of ['session', 'verification_token', 'attempt', 'draft_key']) {
    expect(await asApp({ clinic: here }, `SELECT 1 FROM ${name}`), name).toEqual([])
  }
  await expect(asApp({ clinic: here }, "UPDATE user_account SET name = 'x' RETURNING 1")).resolves.toEqual([])
})

test('before a clinic is known, patients, plans and what hangs on them stay closed', async () => {
  const found = ['clinic', 'member', 'link_route']
  for (const { name, column } of clinicTables()) {
    const rows = await asApp(
      { auth: true },
      `SELECT 1 FROM ${name} WHERE ${column} IN ('${here}', '${there}')`,
    )
    expect(rows.length > 0, name).toBe(found.includes(name))
    const change = `UPDATE ${name} SET ${column} = ${column} RETURNING 1`
    const outcome = await asApp({ auth: true }, change).catch((error: Error) => error.message)
    expect(outcome === `permission denied for table ${name}` ? [] : outcome, name).toEqual([])
  }
})

test.each(appendOnlyTables)('%s is append-only', async (name) => {
  expect(await asApp({ clinic: here }, `SELECT 1 FROM ${name}`)).not.toEqual([])
  for (const statement of [
    `UPDATE ${name} SET clinic_id = clinic_id`,
    `DELETE FROM ${name}`,
    `TRUNCATE ${name}`,
  ]) {
    await expect(asApp({ clinic: here }, statement), statement).rejects.toThrow(
      `permission denied for table ${name}`,
    )
  }
})

test('the months of check-ins are reached through their table alone', async () => {
  const months = await ownerDatabase().$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_class WHERE relispartition AND relkind = 'r'`
  expect(months.length).toBeGreaterThan(6)
  for (const { name } of months) {
    await expect(asApp({ clinic: here }, `SELECT 1 FROM ${name}`), name).rejects.toThrow(/permission denied/)
  }
})

test('the role can neither make tables nor put off row-level security', async () => {
  for (const statement of [
    'CREATE TABLE public.mine (id int)',
    'ALTER TABLE patient DISABLE ROW LEVEL SECURITY',
    'DROP POLICY patient_own ON patient',
    'SET ROLE plinth_owner',
    'SET SESSION AUTHORIZATION plinth_owner',
  ]) {
    await expect(asApp({ clinic: here }, statement), statement).rejects.toThrow()
  }
  await expect(
    asApp({ clinic: here }, 'SET LOCAL row_security = off; SELECT 1 FROM patient'),
  ).rejects.toThrow()
})

function clinicTables(): { name: string; column: string }[] {
  return tables.flatMap(({ name, clinicColumn }) => (clinicColumn ? [{ name, column: clinicColumn }] : []))
}

function listTables(): Promise<Table[]> {
  return ownerDatabase().$queryRaw<Table[]>`
    SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS forced,
      (SELECT count(*)::int FROM pg_policy WHERE polrelid = c.oid) AS policies,
      CASE WHEN relname = 'clinic' THEN 'id'
        ELSE (SELECT attname::text FROM pg_attribute WHERE attrelid = c.oid AND attname = 'clinic_id') END AS "clinicColumn"
    FROM pg_class c
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
      AND relname <> '_prisma_migrations' ORDER BY relname`
}

/** An INSERT of a copy of the other clinic's row under new ids, so that the policy alone can refuse it. */
async function toForeignCopy(name: string, column: string): Promise<string> {
  const columns = await ownerDatabase().$queryRawUnsafe<{ name: string; type: string }[]>(
    `SELECT attname::text AS name, atttypid::regtype::text AS type FROM pg_attribute
     WHERE attrelid = '${name}'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
  )
  const values = columns.map(({ name: field, type }) => {
    if (field === 'id') return 'gen_random_uuid()'
    if (field === 'slug' || field === 'key') return "'another'"
    if (field === 'number' || field === 'revision') return '99'
    if (type === 'bytea') return "decode(md5(random()::text), 'hex')"
    return field
  })
  const source = `(SELECT * FROM jsonb_populate_record(null::${name}, '${await toJson(name, column)}'))`
  const fields = columns.map(({ name: field }) => field).join(', ')
  return `INSERT INTO ${name} (${fields}) SELECT ${values.join(', ')} FROM ${source} AS row`
}

async function toJson(name: string, column: string): Promise<string> {
  const rows = await ownerDatabase().$queryRawUnsafe<{ row: string }[]>(
    `SELECT to_jsonb(t)::text AS row FROM ${name} t WHERE ${column} = '${there}' LIMIT 1`,
  )
  return (rows[0]?.row ?? '').replaceAll("'", "''")
}

async function asApp({ clinic = '', auth = false }: { clinic?: string; auth?: boolean }, statement: string) {
  tried += 1
  const client = new Client(toConnection(environment().databaseUrl ?? ''))
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query("SELECT set_config('app.clinic_id', $1, true), set_config('app.auth', $2, true)", [
      clinic,
      auth ? 'on' : '',
    ])
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
