import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatientFacts } from '@/prisma/factories/patient-facts'
import { createPlanVersion } from '@/prisma/factories/plan-version'
import { toFiveExercises } from './fixtures/five-exercises'
import { bodiesOf } from './fixtures/follow-journey'
import { bridge, clam, toFollowContent } from './fixtures/follow-plan'
import { expect, type Journey, test } from './fixtures/journey'
import { withOwnMedia } from './fixtures/own-media'
import { sharePlan } from './fixtures/shared-plan'
import { openKept } from './pages/kept-page'
import { PatientPage } from './pages/patient-page'

type Shared = Journey['shared']

const revoke = ({ link }: Shared) =>
  ownerDatabase().shareLink.updateMany({ where: { id: link.id }, data: { revokedAt: new Date() } })

test('after the first open all of the plan works without a network: pictures, motion, own media, following along', async ({
  page,
  clinic,
  patient,
  therapist,
}) => {
  const content = toFollowContent([bridge, clam])
  const shared = await sharePlan({ clinic, patient, therapist, content })
  const frozen = await withOwnMedia(shared.version.frozen as unknown as FrozenPlan, page)
  await createPlanVersion({
    plan: shared.plan,
    memberId: therapist.member.id,
    number: 2,
    frozen: { ...frozen, versionNumber: 2 },
  })
  const kept = await openKept(page, shared)
  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByText('Text size')).toBeVisible()
  await expect(page.getByText(/You see your plan as of .+\. Connect once to see changes\./)).toBeVisible()
  for (const fold of await page.getByText(/^How to do it/).all()) await fold.click()
  await kept.expectPictures()
  await page.getByRole('button', { name: 'Show the movement: Clamshell' }).click()
  await expect(page.getByRole('button', { name: 'Pause the movement: Clamshell' })).toBeVisible()
  const film = page.getByLabel('Film: Bridge')
  await film.evaluate((video: HTMLVideoElement) => video.play())
  expect(await film.evaluate((video: HTMLVideoElement) => video.videoWidth)).toBe(320)
  await page.getByRole('link', { name: /^Start/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bridge' })).toBeVisible()
})

test('a line that waits for a word with the therapist waits without a network, too', async ({
  page,
  clinic,
  patient,
  therapist,
}) => {
  const shared = await sharePlan({ clinic, patient, therapist, content: toFiveExercises() })
  const facts = { flags: [{ flag: 'cannot_kneel' as const }] }
  await createPatientFacts({ patient, userId: therapist.user.id, facts })
  await openKept(page, shared)
  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByText('You see your plan as of')).toBeVisible()
  await expect(page.getByText('Ask your therapist before this one.').first()).toBeVisible()
})

test('a page that was kept becomes the one of now in its place when the network is back', async ({
  page,
  shared,
}) => {
  await openKept(page, shared)
  await page.context().setOffline(true)
  await page.reload()
  const asOf = page.getByText(/You see your plan as of/)
  await expect(asOf).toBeVisible()
  await page.evaluate(() => Object.assign(window, { stays: true }))
  await page.context().setOffline(false)
  await expect(asOf).toHaveCount(0)
  expect(await page.evaluate(() => 'stays' in window)).toBe(true)
})

test('a link that ended while the phone was offline wipes all that was kept, in the open page and when it is opened', async ({
  browser,
  baseURL,
  clinic,
  patient,
  therapist,
}) => {
  for (const isOpen of [true, false]) {
    const shared = await sharePlan({ clinic, patient, therapist })
    const context = await browser.newContext(baseURL ? { baseURL } : {})
    const page = await context.newPage()
    const kept = await openKept(page, shared)
    await page.evaluate((id) => localStorage.setItem(`plinth-follow-${id}`, '{}'), shared.link.id)
    await context.setOffline(true)
    await page.reload()
    await new PatientPage(page).undone('Bridge').click()
    await expect(page.getByText('1 mark waits to be sent.')).toBeVisible()
    expect(await kept.traces()).not.toEqual([])
    await revoke(shared)
    if (!isOpen) await page.goto('about:blank')
    await context.setOffline(false)
    if (isOpen) await expect(page.getByRole('heading', { name: 'This link has ended' })).toBeVisible()
    else await page.goto(shared.path)
    await page.goto('/icon.svg')
    await expect.poll(() => kept.traces()).toEqual([])
    await page.goto(shared.path)
    await expect(page.getByRole('heading', { name: 'This link does not open a plan' })).toBeVisible()
    await context.close()
  }
})

test('a page that is locked is shown as it is, never kept, and takes away what shows the plan', async ({
  page,
  context,
  shared,
}) => {
  const kept = await openKept(page, shared)
  await context.route(`**${shared.path}`, (route) =>
    route.fulfill({
      headers: { 'Content-Type': 'text/html', 'X-Robots-Tag': 'noindex' },
      body: '<!DOCTYPE html><html><head></head><body><h1>Type your number</h1></body></html>',
    }),
  )
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Type your number' })).toBeVisible()
  await expect.poll(() => kept.keptPages()).toBe('')
  await context.unroute(`**${shared.path}`)
  await new PatientPage(page).open(shared.path)
  await kept.untilKept('Bridge')
})

test('a new version that breaks off leaves the old one whole, and comes whole later', async ({
  page,
  shared,
}) => {
  const kept = await openKept(page, shared)
  await shared.publish(toFiveExercises(), 2)
  let broken = 0
  await page.context().route('**/figures/bird-dog*', (route) => {
    broken += 1
    return route.abort('connectionfailed')
  })
  await new PatientPage(page).open(shared.path)
  await expect.poll(() => broken).toBeGreaterThan(0)
  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByText('You see your plan as of')).toBeVisible()
  await expect(page.getByText('Version 1 of')).toHaveCount(1)
  await kept.expectPictures()
  await page.context().unroute('**/figures/bird-dog*')
  await page.context().setOffline(false)
  await new PatientPage(page).open(shared.path)
  await kept.untilKept('"versionNumber":2')
  await expect.poll(() => kept.keptPages()).not.toContain('"versionNumber":1')
  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByText('You see your plan as of')).toBeVisible()
  await expect(page.getByText('Version 2 of')).toHaveCount(1)
  await kept.expectPictures()
})

test('two links on one phone keep apart, and the end of one leaves the other', async ({
  page,
  shared,
  clinic,
  patient,
  therapist,
}) => {
  const second = await sharePlan({ clinic, patient, therapist, content: toFiveExercises() })
  await openKept(page, shared)
  const kept = await openKept(page, second)
  await revoke(shared)
  await page.goto(shared.path)
  await expect(page.getByRole('heading', { name: 'This link does not open a plan' })).toBeVisible()
  await page.context().setOffline(true)
  await page.goto(second.path)
  await expect(page.getByText('You see your plan as of')).toBeVisible()
  await kept.expectPictures()
})

test('the next day without a network shows that day', async ({ page, shared }) => {
  await openKept(page, shared)
  await new PatientPage(page).undone('Bridge').click()
  await expect.poll(() => bodiesOf(shared.plan.id)).toHaveLength(1)
  await page.context().setOffline(true)
  const tomorrow = new Date(Date.now() + 24 * 3_600_000)
  await page.clock.setFixedTime(tomorrow)
  await page.reload()
  await expect(page.getByText('You see your plan as of')).toBeVisible()
  await expect(new PatientPage(page).undone('Leg nerve glide', 'Morning')).toBeVisible()
  await page.goto(`${shared.path}#check-in`)
  const day = tomorrow.toLocaleDateString('en-US', { weekday: 'long', timeZone: 'America/New_York' })
  await expect(page.locator('#check-in .reading-top')).toContainText(day)
})
