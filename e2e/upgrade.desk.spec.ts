import { type APIRequestContext, expect, test } from '@playwright/test'
import { listReleases } from '@/prisma/releases/load-release'
import { type ReleaseSite, startReleaseSite } from './fixtures/release-site'

test.describe.configure({ mode: 'serial' })

for (const version of listReleases())
  test.describe(`a clinic that was started with ${version}`, () => {
    let site: ReleaseSite

    test.beforeAll(async () => {
      site = await startReleaseSite(version)
    })

    test.afterAll(() => site?.stop())

    test('gives every patient the page they had, with its pictures and movements', async ({
      request,
      page,
    }) => {
      let shown = 0
      for (const { token, live } of site.links) {
        const answer = await request.get(`${site.origin}/s/${token}`)
        expect(answer.status(), token.slice(0, 4)).toBe(live ? 200 : 404)
        if (!live) continue
        const html = await answer.text()
        const addresses = new Set(html.match(/\/(?:figures|media)\/[\w./-]+?\.(?:svg|json\.gz)/g))
        for (const address of addresses) await expectFile(request, `${site.origin}${address}`)
        shown += addresses.size
      }
      expect(shown).toBeGreaterThan(60)
      const first = site.links.find(({ live }) => live)
      await page.goto(`${site.origin}/s/${first?.token}`)
      const picture = page.locator('img').first()
      await expect(picture).toBeVisible()
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0)
    })
  })

async function expectFile(request: APIRequestContext, address: string): Promise<void> {
  const answer = await request.get(address)
  expect(answer.status(), address).toBe(200)
  expect((await answer.body()).length, address).toBeGreaterThan(100)
}
