import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { dayIn } from '@/lib/day'
import { createCheckIn } from '@/prisma/factories/check-in'
import { bodiesOf } from './fixtures/follow-journey'
import { expect, test } from './fixtures/journey'
import { openKept } from './pages/kept-page'
import { PatientPage } from './pages/patient-page'

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

/** The browser gives its event when it likes; here the test gives it, and knows what it was asked for. */
async function holdSync(page: Page): Promise<() => Promise<string | undefined>> {
  await page.addInitScript(() => {
    const { SyncManager } = window as unknown as { SyncManager: { prototype: object } }
    Object.assign(SyncManager.prototype, {
      register: async (tag: string) => void Object.assign(window, { askedFor: tag }),
    })
  })
  return () => page.evaluate(() => (window as { askedFor?: string }).askedFor)
}

test('what waits is sent in the background when the page is closed', async ({ page, context, shared }) => {
  const askedFor = await holdSync(page)
  await openKept(page, shared)
  await context.setOffline(true)
  await new PatientPage(page).undone('Bridge').click()
  await expect(page.getByText('1 mark waits to be sent.')).toBeVisible()
  await expect.poll(askedFor).toBe('check-ins')
  // On the same origin, so that the worker can be spoken to.
  await page.goto('about:blank')
  expect(await bodiesOf(shared.plan.id)).toEqual([])
  await context.setOffline(false)
  await page.goto('/icon.svg')
  // As a browser does, again while something waits; a request that hangs is given up after a minute.
  await expect(async () => {
    await dispatchSync(page, shared.path)
    await expect
      .poll(() => bodiesOf(shared.plan.id), { timeout: 5_000 })
      .toEqual([{ about: 'item', result: 'done' }])
  }).toPass({ timeout: 120_000 })
})

test('two tabs of a link send once each, and each knows of the other', async ({ page, context, shared }) => {
  await openKept(page, shared)
  const other = await context.newPage()
  await new PatientPage(other).open(shared.path)
  await context.setOffline(true)
  await new PatientPage(page).undone('Bridge').click()
  await new PatientPage(other).undone('Leg nerve glide', 'Morning').click()
  for (const tab of [page, other]) await expect(tab.getByText('2 marks wait to be sent.')).toBeVisible()
  await context.setOffline(false)
  await expect.poll(() => bodiesOf(shared.plan.id)).toHaveLength(2)
  for (const tab of [page, other]) await expect(tab.getByText(/marks? waits?/)).toHaveCount(0)
  expect(await bodiesOf(shared.plan.id)).toHaveLength(2)
})

test('what was written to the therapist is not left on the phone', async ({ page, shared }) => {
  const kept = await openKept(page, shared)
  await page.goto(`${shared.path}#check-in`)
  await page.getByText('Add a note').click()
  await page.getByRole('textbox', { name: /^Note for/ }).fill('A long walk hurt.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.poll(() => bodiesOf(shared.plan.id)).toHaveLength(1)
  // The phone has heard that it was kept, and takes the words away.
  await expect(page.getByText('Saved. Thank you.')).toBeVisible()
  const before = await kept.keptPages()
  await page.reload()
  await expect.poll(() => kept.keptPages()).not.toBe(before)
  expect(await kept.keptPages()).not.toContain('A long walk hurt.')
  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByText('You see your plan as of')).toHaveCount(1)
  await expect(page.getByText('A long walk hurt.')).toHaveCount(0)
})

test('a phone whose clock is ahead does not hold what it heard last for newer than the page', async ({
  page,
  shared,
}) => {
  await page.clock.install({ time: new Date(Date.now() + 120_000) })
  const kept = await openKept(page, shared)
  await page.goto(`${shared.path}#check-in`)
  await page.getByText('Add a note').click()
  await page.getByRole('textbox', { name: /^Note for/ }).fill('A long walk hurt.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.poll(() => kept.heard()).not.toBe('null')
  const { at } = JSON.parse(await kept.heard())
  expect(Date.parse(at)).toBeLessThanOrEqual(Date.now())
  await page.goto('about:blank')
  await page.goto(shared.path)
  await expect(page.getByText('A long walk hurt.').first()).toBeVisible()
})
