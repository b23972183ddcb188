import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { Client } from 'pg'
import { prepareDatabase } from '@/lib/db/prepare'
import { startThrowAway } from '@/lib/db/testing/start-throw-away'
import { rereadEnvironment } from '@/lib/environment'
import { mediaStore } from '@/lib/media/open-media'
import manifest from '@/package.json' with { type: 'json' }

/** Opens the links of every stored release: invented people, so it may be known. */
const releaseSecret = 'opens-the-links-of-stored-releases-alone'

/**
 * `npm run release`: stores under prisma/releases/VERSION what this version of the program leaves in a database and in
 * files, so that a test can show for ever that later versions still open, print and link it.
 */
const folder = `prisma/releases/${manifest.version}`
const data = await mkdtemp(path.join(tmpdir(), 'plinth-release-'))
const server = await startThrowAway()
try {
  await prepareDatabase(server)
  process.env.DATABASE_URL = server.appUrl
  process.env.DATABASE_OWNER_URL = server.ownerUrl
  process.env.PLINTH_EMBEDDED = '1'
  process.env.PLINTH_DATA = data
  process.env.NEXTAUTH_SECRET = releaseSecret
  process.env.NEXTAUTH_URL = 'http://localhost:3000'
  rereadEnvironment()
  const { arrangeRelease } = await import('@/prisma/releases/arrange-release')
  const { file, frozen } = await arrangeRelease(new Date('2026-11-28T15:00:00Z'), randomUUID)
  await mkdir(folder, { recursive: true })
  await writeFile(`${folder}/plan-file.json`, `${JSON.stringify(file, null, 1)}\n`)
  await writeFile(`${folder}/frozen-plan.json`, `${JSON.stringify(frozen, null, 1)}\n`)
  const dump = { version: manifest.version, secret: releaseSecret, ...(await readDatabase(server.ownerUrl)) }
  await writeFile(`${folder}/database.json.gz`, await promisify(gzip)(JSON.stringify(dump), { level: 9 }))
  await writeFile(
    `${folder}/media.json.gz`,
    await promisify(gzip)(JSON.stringify(await readMedia()), { level: 9 }),
  )
  const { closeDatabase } = await import('@/lib/db/client')
  const { closeOwnerDatabase } = await import('@/prisma/factories/owner-database')
  await closeDatabase()
  await closeOwnerDatabase()
} finally {
  await server.stop()
  await rm(data, { recursive: true, force: true })
}

/** What the store holds, by key, as base64. */
async function readMedia(): Promise<Record<string, string>> {
  const media: Record<string, string> = {}
  for await (const key of mediaStore().list())
    media[key] = Buffer.from((await mediaStore().read(key)) ?? []).toString('base64')
  return media
}

/** Every row of every table as JSON, with the migrations that made the tables. */
async function readDatabase(url: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  const rowsOf = async <Row extends object>(sql: string) => (await client.query<Row>(sql)).rows
  const applied = await rowsOf<{ name: string }>(
    'SELECT migration_name AS name FROM "_prisma_migrations" ORDER BY started_at, migration_name',
  )
  const tables: Record<string, object[]> = {}
  for (const { name } of await rowsOf<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND NOT relispartition AND relname <> '_prisma_migrations' ORDER BY 1`,
  ))
    tables[name] = (await rowsOf<{ row: object }>(`SELECT to_jsonb(t) AS row FROM "${name}" t`)).map(
      ({ row }) => row,
    )
  await client.end()
  return { migrations: applied.map(({ name }) => name), tables }
}
