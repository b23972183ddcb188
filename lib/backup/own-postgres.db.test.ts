import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { withDatabase } from '@/lib/db/connection'
import { listMigrations } from '@/lib/db/migrate'
import { DiskStore } from '@/lib/media/disk-store'
import { listReleases, loadRelease, readRelease } from '@/prisma/releases/load-release'
import { restoreExternal } from './restore-external'
import { cheap, fillDatabase } from './testing/fill-database'
import { readMedia, readRows, withOwner } from './testing/read-everything'
import { type BackupSource, writeBackup } from './write-backup'

/** A role as people have it on a server of their own: it owns the tables, and row-level security binds it. */
const owner = `owner_${randomUUID().replaceAll('-', '')}`
const made: string[] = []
let source: BackupSource
let place = ''

beforeAll(async () => {
  source = await fillDatabase()
  place = await mkdtemp(path.join(tmpdir(), 'plinth-own-postgres-'))
  await asSuperuser(`CREATE ROLE ${owner} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD 'of-a-test'`)
})

afterAll(async () => {
  for (const name of made) await asSuperuser(`DROP DATABASE ${name} WITH (FORCE)`)
  await asSuperuser(`DROP ROLE ${owner}`)
  await rm(place, { recursive: true, force: true })
})

it('goes from the built-in database to one of one’s own and on to the next, under an owner that is bound', async () => {
  const first = await target('first')
  const one = path.join(place, 'one')
  await writeBackup(one, source, cheap)
  const restored = await restoreExternal(one, first, cheap)
  expect(restored.migrated).toEqual([])
  expect(await readRows(first.superuserUrl)).toEqual(await readRows(source.ownerUrl))
  expect(await readMedia(new DiskStore(path.join(first.folder, 'media')))).toEqual(
    await readMedia(source.media),
  )
  expect(await unforced(first.superuserUrl)).toEqual(await unforced(source.ownerUrl))

  const two = path.join(place, 'two')
  const media = new DiskStore(path.join(first.folder, 'media'))
  const again = await writeBackup(two, { ...source, ownerUrl: first.ownerUrl, media }, cheap)
  expect(again.tables).toEqual(restored.tables)
  const second = await target('second')
  await restoreExternal(two, second, cheap)
  expect(await readRows(second.superuserUrl)).toEqual(await readRows(source.ownerUrl))
})

it('hands over the secret in a file, unless the environment has it', async () => {
  const file = path.join(place, 'one')
  const told: string[] = []
  const without = { ...(await target('without')), secret: undefined }
  await restoreExternal(file, without, { ...cheap, report: (line) => told.push(line) })
  const kept = path.join(without.folder, 'nextauth-secret')
  expect((await readFile(kept, 'utf8')).trim()).toBe(source.nextauthSecret)
  expect((await stat(kept)).mode & 0o777).toBe(0o600)
  expect(told.join('\n')).toContain(kept)
  expect(told.join('\n')).not.toContain(source.nextauthSecret)
})

it('refuses a database that is not empty, before it reads the file', async () => {
  const full = await target('full')
  await withOwner(full.ownerUrl, (client) => client.query('CREATE TABLE letter (text text)'))
  await expect(restoreExternal(path.join(place, 'none'), full, cheap)).rejects.toThrow(
    /not empty \(it holds letter\)/,
  )
})

it('refuses to make a backup in which rows could be missing', async () => {
  const hidden = await target('hidden')
  await restoreExternal(path.join(place, 'one'), hidden, cheap)
  const backUp = (name: string) =>
    writeBackup(path.join(place, name), { ...source, ownerUrl: hidden.ownerUrl }, cheap)
  const change = (sql: string) => withOwner(hidden.ownerUrl, (client) => client.query(sql))
  await change('CREATE POLICY narrowed ON plan AS RESTRICTIVE FOR SELECT USING (archived_at IS NULL)')
  await expect(backUp('narrowed')).rejects.toThrow(/cannot see every row of the table plan,/)
  await change('DROP POLICY narrowed ON plan; DROP POLICY plan_own ON plan')
  await expect(backUp('unseen')).rejects.toThrow(/cannot see every row of the table plan,/)
  await expect(stat(path.join(place, 'unseen.part'))).rejects.toThrow(/ENOENT/)
})

it.each(listReleases())(
  'brings what release %s left up to today',
  async (version) => {
    const then = await target('then')
    await loadRelease(then.superuserUrl, readRelease(version))
    const file = path.join(place, `release-${version}`)
    const backup = await writeBackup(file, { ...source, ownerUrl: then.superuserUrl }, cheap)
    const now = await target('now')
    const restored = await restoreExternal(file, now, cheap)
    const known = (await listMigrations('prisma/migrations')).map(({ name }) => name)
    expect(restored.migrated).toEqual(known.filter((name) => !readRelease(version).migrations.includes(name)))
    const counted = Object.entries(await readRows(now.superuserUrl)).map(([name, rows]) => [
      name,
      rows.length,
    ])
    // A later migration took the built-in items, which stand in the source, out of the clinics' table.
    expect(Object.fromEntries(counted)).toMatchObject({ ...backup.tables, catalog_item: expect.any(Number) })
  },
  120_000,
)

async function target(kind: string) {
  const name = `${kind}_${randomUUID().replaceAll('-', '')}`
  await asSuperuser(`CREATE DATABASE ${name} OWNER ${owner}`)
  made.push(name)
  const superuserUrl = withDatabase(inject('ownerUrl'), name)
  const ownerUrl = new URL(superuserUrl)
  ownerUrl.username = owner
  ownerUrl.password = 'of-a-test'
  return {
    superuserUrl,
    ownerUrl: ownerUrl.href,
    appUrl: withDatabase(inject('appUrl'), name),
    folder: path.join(place, name),
    secret: source.nextauthSecret as string | undefined,
  }
}

/** Tables whose owner row-level security would not bind. */
async function unforced(url: string): Promise<string[]> {
  const { rows } = await withOwner(url, (client) =>
    client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT relforcerowsecurity ORDER BY 1`,
    ),
  )
  return rows.map(({ name }) => name)
}

async function asSuperuser(sql: string): Promise<void> {
  await withOwner(inject('ownerUrl'), (client) => client.query(sql))
}
