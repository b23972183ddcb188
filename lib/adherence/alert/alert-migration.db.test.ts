import { randomUUID } from 'node:crypto'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { toConnection, withDatabase } from '@/lib/db/connection'
import { migrate } from '@/lib/db/migrate'
import { environment } from '@/lib/environment'

const shipped = 'prisma/migrations'
const name = `before_${randomUUID().replaceAll('-', '')}`
let client: Client
let before = ''

beforeEach(async () => {
  const owner = environment().databaseOwnerUrl ?? ''
  await asOwner(owner, `CREATE DATABASE ${name}`)
  client = new Client(toConnection(withDatabase(owner, name)))
  await client.connect()
  before = await mkdtemp(path.join(tmpdir(), 'plinth-migrations-'))
  await cp(shipped, before, { recursive: true })
  const names = await readdir(before)
  for (const name of names.filter((one) => one >= '20261128170000_alerts' && /^\d/.test(one)))
    await rm(path.join(before, name), { recursive: true })
})

afterEach(async () => {
  await client.end()
  await asOwner(environment().databaseOwnerUrl ?? '', `DROP DATABASE ${name} WITH (FORCE)`)
  await rm(before, { recursive: true })
})

test('an update raises the highest pain of each day of the last two weeks, and nothing older', async () => {
  await migrate(client, before)
  const [clinicId, planId] = [randomUUID(), randomUUID()]
  // The rows that these refer to play no part, and are left out.
  await client.query('SET session_replication_role = replica')
  await client.query(
    `INSERT INTO clinic (id, name, time_zone, country, paper_size, first_day_of_week)
     VALUES ($1, 'Elm Road', 'UTC', 'US', 'a4', 1)`,
    [clinicId],
  )
  await client.query(
    `INSERT INTO plan (clinic_id, id, patient_id, title, content, changed_by_user_id, updated_at)
     VALUES ($1, $2, gen_random_uuid(), 'Hip', '{}', gen_random_uuid(), now())`,
    [clinicId, planId],
  )
  const log = async (daysAgo: number, body: object) =>
    client.query(
      `INSERT INTO check_in (clinic_id, id, plan_id, version_id, share_link_id, local_date, logged_at, received_at, body)
       SELECT $1, gen_random_uuid(), $2, gen_random_uuid(), gen_random_uuid(), at::date, at, at, $4
       FROM (SELECT now() - make_interval(days => $3) AS at) AS moment`,
      [clinicId, planId, daysAgo, body],
    )
  await log(1, { about: 'day', pain: 7 })
  await log(1, { about: 'day', pain: 8 })
  await log(1, { about: 'day', pain: 2 })
  await log(3, { about: 'item', result: 'done', pain: 6 })
  await log(5, { about: 'day', amount: 'all' })
  await log(20, { about: 'day', pain: 9 })
  await migrate(client, shipped)
  const { rows } = await client.query(
    `SELECT kind, (detail ->> 'pain')::int AS pain FROM alert WHERE clinic_id = $1 ORDER BY raised_at DESC`,
    [clinicId],
  )
  expect(rows).toEqual([
    { kind: 'pain-high', pain: 8 },
    { kind: 'pain-high', pain: 6 },
  ])
})

async function asOwner(url: string, sql: string): Promise<void> {
  const owner = new Client(toConnection(url))
  await owner.connect()
  await owner.query(sql).finally(() => owner.end())
}
