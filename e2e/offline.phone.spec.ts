import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { dayIn } from '@/lib/day'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { createCheckIn } from '@/prisma/factories/check-in'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatientFacts } from '@/prisma/factories/patient-facts'
import { createPlanVersion } from '@/prisma/factories/plan-version'
import { toFiveExercises } from './fixtures/five-exercises'
import { bodiesOf } from './fixtures/follow-journey'
import { bridge, clam, toFollowContent } from './fixtures/follow-plan'
import { expect, type Journey, test } from './fixtures/journey'
import { withOwnMedia } from './fixtures/own-media'
import { sharePlan } from './fixtures/shared-plan'
import { KeptPage } from './pages/kept-page'
import { PatientPage } from './pages/patient-page'

type Shared = Journey['shared']

/** Opens a link for the first time, and lets the phone keep it. */
async function openKept(page: Page, { path, link }: Pick<Shared, 'path' | 'link'>): Promise<KeptPage> {
  const kept = new KeptPage(page, link.id)
  await new PatientPage(page).open(path)
  await kept.untilKept()
  return kept
}

/** Lets the browser find that it has a network, as far as the worker of a link knows. */
async function dispatchSync(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const origin = new URL(page.url()).origin
  const registrationId = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL === origin + path)
      if (own) resolve(own.registrationId)
    })
  })
  await session.send('ServiceWorker.enable')
  const sync = { origin, registrationId: await registrationId, tag: 'check-ins', lastChance: true }
  await session.send('ServiceWorker.dispatchSyncEvent', sync)
  await session.detach()
}

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

test('what is marked without a network outlives the page, counts at once, and is sent once each', async ({
  page,
  shared,
}) => {
  const mine = new PatientPage(page)
  await openKept(page, shared)
  await page.context().setOffline(true)
  await page.reload()
  await mine.undone('Bridge').click()
  await page.goto(`${shared.path}#check-in`)
  await mine.choosePain(7)
  await page.goto('about:blank')
  await page.goto(shared.path)
  await expect(page.locator('#today')).toContainText('Do no more of these exercises until we have talked.')
  await expect(page.getByText('2 marks wait to be sent.')).toBeVisible()
  await expect(page.getByRole('link', { name: /^Start/ })).toHaveCount(0)
  await page.context().setOffline(false)
  await expect.poll(() => bodiesOf(shared.plan.id)).toHaveLength(2)
  await expect(page.getByText('marks wait')).toHaveCount(0)
  await page.reload()
  await expect(page.locator('#today')).toContainText('Do no more of these exercises until we have talked.')
  expect(await bodiesOf(shared.plan.id)).toEqual([
    { about: 'item', result: 'done' },
    { about: 'day', pain: 7 },
  ])
})

test('what another device said stops the page without a network too, also before it was kept anew', async ({
  page,
  context,
  shared,
  clinic,
}) => {
  const kept = await openKept(page, shared)
  await context.route(`**${shared.path}`, (route) =>
    route.request().headers()['x-plinth-keep'] ? route.abort('connectionfailed') : route.continue(),
  )
  const now = new Date()
  await createCheckIn({
    clinicId: shared.plan.clinicId,
    planId: shared.plan.id,
    versionId: shared.version.id,
    shareLinkId: shared.link.id,
    localDate: new Date(dayIn(now, clinic.timeZone)),
    loggedAt: now,
    body: { about: 'day', pain: 8 },
  })
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  const stop = page.locator('#today').getByText('Do no more of these exercises until we have talked.')
  await expect(stop.first()).toBeVisible()
  await expect.poll(() => kept.heard()).toContain('"pain":8')
  expect(await kept.keptPages()).not.toContain('"pain":8')
  await context.setOffline(true)
  await page.reload()
  await expect(stop.first()).toBeVisible()
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

test('what an earlier program left waiting is moved over and sent once', async ({ page, shared }) => {
  await page.goto('/icon.svg')
  const checkIn = {
    id: randomUUID(),
    itemId: shared.content.phases[0]?.items[0]?.id,
    localDate: dayIn(new Date(), 'America/New_York'),
    loggedAt: new Date().toISOString(),
    body: { about: 'item', result: 'done' },
  }
  const name = `plinth-check-ins-${shared.link.id}`
  const left = { name, entries: JSON.stringify([{ checkIn, sent: false }]) }
  await page.evaluate(({ name: key, entries }) => localStorage.setItem(key, entries), left)
  await new PatientPage(page).open(shared.path)
  await expect.poll(() => bodiesOf(shared.plan.id)).toHaveLength(1)
  expect(await page.evaluate((key) => localStorage.getItem(key), name)).toBeNull()
  await page.reload()
  await expect(new PatientPage(page).done('Bridge')).toBeVisible()
  expect(await bodiesOf(shared.plan.id)).toHaveLength(1)
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

test('a browser that refuses to keep anything says so, and works', async ({ page, shared }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Refused', 'SecurityError')
    }
    indexedDB.open = refuse
    navigator.serviceWorker.register = refuse
  })
  const mine = new PatientPage(page)
  await mine.open(shared.path)
  await expect(page.getByText('What you mark is not kept on this phone')).toBeVisible()
  await expect(page.getByText('Your plan is not kept on this phone')).toBeVisible()
  await mine.undone('Bridge').click()
  await expect.poll(() => bodiesOf(shared.plan.id)).toHaveLength(1)
  await page.context().setOffline(true)
  await mine.done('Bridge').click()
  await expect(page.getByText('Leave this page open')).toBeVisible()
  await page.context().setOffline(false)
  await expect.poll(() => bodiesOf(shared.plan.id)).toHaveLength(2)
})

test('what waits is sent in the background when the page is closed', async ({ page, context, shared }) => {
  await openKept(page, shared)
  await context.setOffline(true)
  await new PatientPage(page).undone('Bridge').click()
  await expect(page.getByText('1 mark waits to be sent.')).toBeVisible()
  // On the same origin, so that the worker can be spoken to.
  await page.goto('about:blank')
  await context.setOffline(false)
  await page.goto('/icon.svg')
  expect(await bodiesOf(shared.plan.id)).toEqual([])
  await dispatchSync(page, shared.path)
  await expect.poll(() => bodiesOf(shared.plan.id)).toEqual([{ about: 'item', result: 'done' }])
})

test('two tabs of a link send once each, and each knows of the other', async ({ page, context, shared }) => {
  await openKept(page, shared)
  const other = await context.newPage()
  await new PatientPage(other).open(shared.path)
  await context.setOffline(true)
  await new PatientPage(page).undone('Bridge').click()
  await new PatientPage(other).undone('Leg nerve glide', '1st time').click()
  for (const tab of [page, other]) await expect(tab.getByText('2 marks wait to be sent.')).toBeVisible()
  await context.setOffline(false)
  await expect.poll(() => bodiesOf(shared.plan.id)).toHaveLength(2)
  for (const tab of [page, other]) await expect(tab.getByText(/marks? waits?/)).toHaveCount(0)
  expect(await bodiesOf(shared.plan.id)).toHaveLength(2)
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
  await expect(new PatientPage(page).undone('Leg nerve glide', '1st time')).toBeVisible()
  await page.goto(`${shared.path}#check-in`)
  const day = tomorrow.toLocaleDateString('en-US', { weekday: 'long', timeZone: 'America/New_York' })
  await expect(page.locator('#check-in .reading-top')).toContainText(day)
})

test('what was written to the therapist is not left on the phone', async ({ page, shared }) => {
  const kept = await openKept(page, shared)
  await page.goto(`${shared.path}#check-in`)
  await page.getByText('Add a note').click()
  await page.getByRole('textbox', { name: /^Note for/ }).fill('A long walk hurt.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.poll(() => bodiesOf(shared.plan.id)).toHaveLength(1)
  const before = await kept.keptPages()
  await page.reload()
  await expect.poll(() => kept.keptPages()).not.toBe(before)
  expect(await kept.keptPages()).not.toContain('A long walk hurt.')
  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByText('You see your plan as of')).toHaveCount(1)
  await expect(page.getByText('A long walk hurt.')).toHaveCount(0)
})
