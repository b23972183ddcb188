import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { makeFilm } from '@/lib/catalog/film/fixtures/make-film'
import { publishPlan } from '@/lib/plan/mutations/publish-plan'
import { createPlan, toContent } from '@/prisma/factories/plan'
import { createShareLink } from '@/prisma/factories/share-link'
import { expectAccessible, expectAccessibleInAllColors } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { recordFilm } from './fixtures/record-film'
import { untilWhole } from './fixtures/until-whole'

test('a film of the clinic outlives a broken network and is seen by its patient alone', async ({
  signedIn: page,
  browser,
  baseURL,
  clinic,
  patient,
  therapist,
  shared,
}) => {
  await page.goto('/catalog/new')
  await untilWhole(page)
  await page.getByLabel('Name for the clinic').fill('Step up with a rail')
  await page.getByLabel('Start', { exact: true }).fill('Stand in front of one step.')
  await page.getByLabel('Move, one step a line').fill('Step up.')
  await page.getByLabel('You should feel').fill('Work in your thigh.')
  await page.getByLabel('Stop if').fill('Your knee hurts.')
  await page.getByLabel('knee', { exact: true }).check()

  const choose = (name: string, buffer: Buffer) =>
    page.getByLabel('Add a film').setInputFiles({ name, mimeType: 'video/mp4', buffer })
  await choose('step.mp4', Buffer.from(await makeFilm({ container: 'mp4', codec: 'hevc' })))
  await expect(page.getByRole('alert').filter({ hasText: 'HEVC' })).toContainText('Most Compatible')

  let broken = 0
  await page.route('**/api/uploads/*', (route) =>
    route.request().method() === 'PATCH' && broken++ < 2 ? route.abort() : route.continue(),
  )
  // Its name says MP4, its content WebM: content decides.
  await choose('step.mp4', await recordFilm(page))
  await page.getByRole('slider').fill('0.5')
  await page.getByRole('button', { name: 'Use this film' }).click()
  await expect(page.getByRole('button', { name: 'Take out the film' })).toBeVisible({ timeout: 30_000 })
  expect(broken).toBeGreaterThan(2)
  // What stands until it plays is the picture chosen: the square, on black.
  const poster = await page.locator('video[poster]').getAttribute('poster')
  expect(await lightest(page, poster ?? '')).toBeGreaterThan(200)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save item' }).click()

  const film = page.getByLabel('Film: Step up with a rail')
  await expect(film).toHaveAttribute('src', /^\/media\/[0-9a-f]{64}\.webm$/)
  const address = (await film.getAttribute('src')) ?? ''
  const slug = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const part = await page.request.get(address, { headers: { Range: 'bytes=0-9' } })
  expect([part.status(), (await part.body()).length]).toEqual([206, 10])

  const content = toContent([{ id: randomUUID(), slug, dosage: { sets: 2, reps: 8, perDay: 1 } }])
  const plan = await createPlan({
    clinicId: clinic.id,
    patientId: patient.id,
    userId: therapist.user.id,
    content,
  })
  await publishPlan(therapist.scope, plan.id, { revision: 1 }, new Date())
  const link = await createShareLink(plan)

  const phone = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage()
  await phone.goto(`/s/${link.token}`)
  await phone.getByText('How to do it').first().click()
  const seen = phone.getByLabel('Film: Step up with a rail')
  await expect(seen).toHaveAttribute('src', `/api/s/${link.token}${address}`)
  await expect(phone.getByText('It plays without sound.')).toBeVisible()
  const state = (video: HTMLVideoElement) => [video.muted, video.paused, video.autoplay, video.preload]
  expect(await seen.evaluate(state)).toEqual([true, true, false, 'none'])
  await seen.evaluate((video: HTMLVideoElement) => video.play())
  expect(await seen.evaluate((video: HTMLVideoElement) => [video.videoWidth, video.videoHeight])).toEqual([
    320, 240,
  ])
  await expectAccessibleInAllColors(phone)
  const statusOf = async (path: string) => (await phone.request.get(path)).status()
  expect(await statusOf(`/api/s/${link.token}${address}`)).toBe(200)
  expect(await statusOf(`/api/s/${shared.link.token}${address}`)).toBe(404)
  expect(await statusOf(address)).toBe(404)
  await phone.context().close()
})

/** The lightest grey of a picture, from 0 to 255. */
function lightest(page: Page, address: string): Promise<number> {
  return page.evaluate(async (from) => {
    const picture = await createImageBitmap(await (await fetch(from)).blob())
    const canvas = new OffscreenCanvas(picture.width, picture.height)
    const paint = canvas.getContext('2d')
    paint?.drawImage(picture, 0, 0)
    const { data } = paint?.getImageData(0, 0, canvas.width, canvas.height) ?? {}
    return Math.max(0, ...(data ?? []).filter((_, at) => at % 4 === 0))
  }, address)
}
