import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type APIRequestContext, expect, test } from '@playwright/test'
import { Client } from 'pg'
import { type Serving, serve } from '@/lib/cli/start/serve'
import { toConnection } from '@/lib/db/connection'
import type { EmbeddedServer } from '@/lib/db/embedded'
import { prepareDatabase } from '@/lib/db/prepare'
import { findFreePort } from '@/lib/db/server'
import { startThrowAway } from '@/lib/db/testing/start-throw-away'
import { DiskStore } from '@/lib/media/disk-store'
import { openSeal } from '@/lib/share/seal'
import { listReleases, loadRelease, loadReleaseMedia, readRelease } from '@/prisma/releases/load-release'

test.describe.configure({ mode: 'serial' })

for (const version of listReleases())
  test.describe(`a clinic that was started with ${version}`, () => {
    test.setTimeout(240_000)
    const release = readRelease(version)
    let database: EmbeddedServer
    let site: Serving
    let data = ''
    let origin = ''

    test.beforeAll(async () => {
      database = await startThrowAway()
      data = await mkdtemp(path.join(tmpdir(), 'plinth-upgrade-'))
      await loadRelease(database.ownerUrl, release)
      await prepareDatabase(database)
      await loadReleaseMedia(version, new DiskStore(path.join(data, 'media')))
      const port = await findFreePort()
      origin = `http://localhost:${port}`
      const variables = {
        DATABASE_URL: database.appUrl,
        PLINTH_EMBEDDED: '1',
        PLINTH_DATA: data,
        HOST: '127.0.0.1',
        PORT: String(port),
        NEXTAUTH_URL: origin,
        NEXTAUTH_SECRET: release.secret,
        PLINTH_LOG_LEVEL: 'warn',
      }
      site = await serve({ dev: false, host: '127.0.0.1', port, variables })
    })

    test.afterAll(async () => {
      await site?.stop()
      await database?.stop()
      await rm(data, { recursive: true, force: true })
    })

    test('gives every patient the page they had, with its pictures and movements', async ({
      request,
      page,
    }) => {
      let shown = 0
      for (const { token, live } of await readLinks(database.ownerUrl, release.secret)) {
        const answer = await request.get(`${origin}/s/${token}`)
        expect(answer.status(), token.slice(0, 4)).toBe(live ? 200 : 404)
        if (!live) continue
        const html = await answer.text()
        const addresses = new Set(html.match(/\/(?:figures|media)\/[\w./-]+?\.(?:svg|json\.gz)/g))
        for (const address of addresses) await expectFile(request, `${origin}${address}`)
        shown += addresses.size
      }
      expect(shown).toBeGreaterThan(60)
      const [first] = (await readLinks(database.ownerUrl, release.secret)).filter(({ live }) => live)
      await page.goto(`${origin}/s/${first?.token}`)
      const picture = page.locator('img').first()
      await expect(picture).toBeVisible()
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    })
  })

async function expectFile(request: APIRequestContext, address: string): Promise<void> {
  const answer = await request.get(address)
  expect(answer.status(), address).toBe(200)
  expect((await answer.body()).length, address).toBeGreaterThan(100)
}

/** Every link of the database with its token; live ones open. */
async function readLinks(ownerUrl: string, secret: string) {
  const client = new Client(toConnection(ownerUrl))
  await client.connect()
  const { rows } = await client.query<{ sealed: Buffer; hash: Buffer; live: boolean }>(
    `SELECT l.token_sealed AS sealed, l.token_hash AS hash, l.revoked_at IS NULL AND p.archived_at IS NULL AS live
     FROM share_link l JOIN plan p ON p.clinic_id = l.clinic_id AND p.id = l.plan_id`,
  )
  await client.end()
  return rows.map(({ sealed, hash, live }) => ({ token: openSeal(sealed, hash, secret) ?? '', live }))
}
