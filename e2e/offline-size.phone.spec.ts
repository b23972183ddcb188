import type { Page } from '@playwright/test'
import { toFiveExercises } from './fixtures/five-exercises'
import { expect, test } from './fixtures/journey'
import { sharePlan } from './fixtures/shared-plan'
import { openKept } from './pages/kept-page'

const kB = 1000

/** Every address of the set that is kept of a link, with its size on the phone. */
const keptFiles = (page: Page, shareLinkId: string): Promise<{ url: string; size: number }[]> =>
  page.evaluate(async (id) => {
    const names = (await caches.keys()).filter((name) => name.startsWith(`plinth-page ${id} `))
    const inCaches = names.map(async (name) => {
      const cache = await caches.open(name)
      const files = (await cache.keys()).map(async (request) => {
        const kept = await cache.match(request)
        return { url: request.url, size: (await kept?.arrayBuffer())?.byteLength ?? 0 }
      })
      return Promise.all(files)
    })
    return (await Promise.all(inCaches)).flat()
  }, shareLinkId)

test('a plan of five exercises, pictures and movements, is kept in few requests and few bytes', async ({
  page,
  clinic,
  patient,
  therapist,
}) => {
  const shared = await sharePlan({ clinic, patient, therapist, content: toFiveExercises() })
  await openKept(page, shared)
  const files = await keptFiles(page, shared.link.id)
  let sent = 0
  for (const { url } of files) {
    const answer = await page.request.get(url, { headers: { 'Accept-Encoding': 'br, gzip' } })
    expect(answer.status(), url).toBe(200)
    sent += Number(answer.headers()['content-length'] ?? (await answer.body()).byteLength)
  }
  const size = files.reduce((sum, file) => sum + file.size, 0)
  const said = `${files.length} files, ${Math.round(sent / kB)} KB over the network, ${Math.round(size / kB)} KB on the phone`
  test.info().annotations.push({ type: 'kept set', description: said })
  process.stdout.write(`A kept set of five exercises: ${said}.\n`)
  expect(files.filter(({ url }) => url.includes('/figures/')).length).toBeGreaterThanOrEqual(10)
  expect(files.length).toBeLessThanOrEqual(40)
  expect(sent).toBeLessThanOrEqual(600 * kB)
  expect(size).toBeLessThanOrEqual(1200 * kB)
})
