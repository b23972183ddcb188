import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { environment } from '@/lib/environment'
import { toConnection } from './connection'
import { PlainError } from './plain-error'
import { inspectDatabase, prepareDatabase } from './prepare'

/** An external database as a hosting company gives it: an owner who is no superuser, and a role for the app. */
const suffix = randomUUID().slice(0, 8)
const owner = `owner_${suffix}`
const app = `clinic-app_${suffix}`
const database = `external_${suffix}`
let ownerUrl = ''
let appUrl = ''

beforeEach(async () => {
  await asSuperuser(`CREATE ROLE ${owner} LOGIN PASSWORD 'owner'`)
  await asSuperuser(`CREATE ROLE "${app}" LOGIN PASSWORD 'app'`)
  await asSuperuser(`CREATE DATABASE ${database} OWNER ${owner}`)
  ownerUrl = toUrl(owner, 'owner')
  appUrl = toUrl(app, 'app')
})

afterEach(async () => {
  await asSuperuser(`DROP DATABASE ${database} WITH (FORCE)`)
  await asSuperuser(`DROP ROLE ${owner}`)
  await asSuperuser(`DROP ROLE "${app}"`)
})

test('an owner without superuser migrates and grants to a role of any name; the second time there is nothing to do', async () => {
  expect((await inspectDatabase(appUrl)).length).toBeGreaterThan(0)
  expect((await prepareDatabase({ ownerUrl, appUrl })).length).toBeGreaterThan(0)
  expect(await prepareDatabase({ ownerUrl, appUrl })).toEqual([])
  expect(await inspectDatabase(appUrl)).toEqual([])
  const client = new Client(toConnection(appUrl))
  await client.connect()
  expect((await client.query('SELECT * FROM patient')).rows).toEqual([])
  await client.end()
})

test('the owner is bound by row-level security as well', async () => {
  await prepareDatabase({ ownerUrl, appUrl })
  const client = new Client(toConnection(ownerUrl))
  await client.connect()
  const insert = `INSERT INTO clinic (id, name, time_zone, country, paper_size, first_day_of_week)
    VALUES (gen_random_uuid(), 'x', 'UTC', 'GB', 'a4', 1)`
  await expect(client.query(insert)).rejects.toThrow(/row-level security/)
  await client.end()
})

test.each([
  ['SUPERUSER', /row-level security does not bind/],
  ['BYPASSRLS', /row-level security does not bind/],
])('an app role with %s is refused with what to do', async (power, message) => {
  await asSuperuser(`ALTER ROLE "${app}" ${power}`)
  await expect(prepareDatabase({ ownerUrl, appUrl })).rejects.toThrow(PlainError)
  await expect(prepareDatabase({ ownerUrl, appUrl })).rejects.toThrow(message)
})

test('the owner as the app role is refused', async () => {
  await prepareDatabase({ ownerUrl, appUrl })
  await expect(inspectDatabase(ownerUrl)).rejects.toThrow(/because it owns the tables/)
})

test.each([
  ['a wrong password', () => toUrl(app, 'guess'), /DATABASE_URL: the server refuses the password/],
  ['an unknown role', () => toUrl(`nobody_${suffix}`, 'x'), /DATABASE_URL: the server refuses/],
  [
    'an unknown database',
    () => toUrl(app, 'app', 'nowhere'),
    /DATABASE_URL: there is no database named nowhere/,
  ],
  [
    'a closed port',
    () => 'postgresql://a:b@127.0.0.1:1/x',
    /DATABASE_URL: nothing answers at 127\.0\.0\.1:1/,
  ],
  ['an unknown host', () => 'postgresql://a:b@nowhere.invalid/x', /DATABASE_URL: .*nowhere\.invalid/],
])('%s is said in one sentence', async (_case, toAddress, message) => {
  await expect(inspectDatabase(toAddress())).rejects.toThrow(message)
  await expect(inspectDatabase(toAddress())).rejects.toThrow(PlainError)
})

function toUrl(role: string, password: string, name = database): string {
  const url = new URL(environment().databaseOwnerUrl ?? '')
  url.username = role
  url.password = password
  url.pathname = `/${name}`
  return url.href
}

async function asSuperuser(sql: string): Promise<void> {
  const client = new Client(toConnection(environment().databaseOwnerUrl ?? ''))
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
