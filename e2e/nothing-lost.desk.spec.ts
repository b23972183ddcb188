import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/journey'
import { BuilderPage } from './pages/builder-page'
import { LockScreen } from './pages/lock-screen'

test('without a network the draft is kept here and sent when it is back', async ({
  signedIn: page,
  plan,
}) => {
  const builder = new BuilderPage(page)
  await builder.open(plan.id)
  await page.context().setOffline(true)
  await builder.setDose('Bridge', '3x11 3/w')
  await expect(page.getByText('Offline: kept on this computer').filter({ visible: true })).toBeVisible()
  await expect(page.getByText('No connection since')).toBeVisible()
  await builder.choose('Sciatic nerve glide, lying', 'Remove')
  await builder.saved(() => page.context().setOffline(false))
  await page.reload()
  await expect(builder.row('Bridge')).toContainText('3x11 3/w')
  await expect(builder.row('Sciatic nerve glide, lying')).toBeHidden()
})

test('what a full disk or an absent database refuses is kept here and sent when it is back', async ({
  signedIn: page,
  plan,
}) => {
  const builder = new BuilderPage(page)
  await builder.open(plan.id)
  let status = 507
  await page.route('**/api/plans/**', (route) =>
    route.request().method() === 'PUT'
      ? route.fulfill({ status, json: { message: 'not now' } })
      : route.continue(),
  )
  await builder.setDose('Bridge', '2x9 3/w')
  await expect(page.getByText('The disk is full.')).toBeVisible()
  await expect(page.getByText('Not saved yet: kept on this computer').filter({ visible: true })).toBeVisible()
  status = 503
  await page.getByRole('button', { name: 'Try now' }).click()
  await expect(page.getByText('The server has not taken changes since')).toBeVisible()
  // A try that was refused may be under way still.
  const taken = page.waitForResponse(
    (response) =>
      response.request().method() === 'PUT' && response.url().includes('/api/plans/') && response.ok(),
  )
  await page.unroute('**/api/plans/**')
  await taken
  await builder.expectSaved()
  await page.reload()
  await expect(builder.row('Bridge')).toContainText('2x9 3/w')
})

test('a tab closed before it could send loses nothing', async ({ signedIn: page, plan }) => {
  const context = page.context()
  const closing = await context.newPage()
  const first = new BuilderPage(closing)
  await first.open(plan.id)
  await closing.route('**/api/plans/**', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  )
  await first.setDose('Bridge', '2x7 3/w')
  await expect(closing.getByText('Offline: kept on this computer').filter({ visible: true })).toBeVisible()
  await closing.close()
  const again = new BuilderPage(page)
  await again.saved(() => page.goto(`/plans/${plan.id}`).then(() => undefined))
  await expect(again.row('Bridge')).toContainText('2x7 3/w')
})

test('what is half typed is still in the field after a reload', async ({ signedIn: page, plan }) => {
  const builder = new BuilderPage(page)
  await builder.open(plan.id)
  await builder.openRow('Bridge')
  await page.getByLabel('Dose of Bridge').fill('3x h300')
  await expect(page.getByText('A hold is 120 s at most')).toBeVisible()
  await page.reload()
  await builder.openRow('Bridge')
  await expect(page.getByLabel('Dose of Bridge')).toHaveValue('3x h300')
})

test('a dose that is left in the moment the page is loaded anew is in the field or in the plan', async ({
  signedIn: page,
  plan,
}) => {
  const builder = new BuilderPage(page)
  await builder.open(plan.id)
  await page.route('**/api/plans/**', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  )
  for (const dose of ['2x8 3/w', '2x9 3/w', '2x11 3/w']) {
    await builder.openRow('Bridge')
    await page.getByLabel('Dose of Bridge').fill(dose)
    await page.goto(`/plans/${plan.id}`)
    await builder.openRow('Bridge')
    await expect(page.getByLabel('Dose of Bridge')).toHaveValue(dose)
  }
})

test('a session that ended locks the page; a draft waits behind it and in the browser, sealed', async ({
  signedIn: page,
  therapist,
  plan,
}) => {
  const builder = new BuilderPage(page)
  await builder.open(plan.id)
  const cookies = await page.context().cookies()
  await builder.openRow('Bridge')
  await page.getByLabel('Dose of Bridge').fill('1x6 1/d')
  await page.context().clearCookies()
  await page.getByLabel('Dose of Bridge').press('Enter')
  await new LockScreen(page).expectLocked('Bridge', therapist.user.email)
  expect(await keptText(page)).toMatch(/^.+$/s)
  expect(await keptText(page)).not.toContain('Calm the pain')
  await page.context().addCookies(cookies)
  await builder.saved(() => page.goto(`/plans/${plan.id}`).then(() => undefined))
  await expect(builder.row('Bridge')).toContainText('1x6 1/d')
  await expect.poll(() => keptText(page)).toBe('')
})

test('undo brings back what was removed', async ({ signedIn: page, plan }) => {
  const builder = new BuilderPage(page)
  await builder.open(plan.id)
  const undo = page.getByRole('button', { name: 'Undo' })
  await builder.saved(async () => {
    await builder.choose('Bridge', 'Remove')
    // What is said in passing stands as long as the pointer is on it.
    await undo.hover()
  })
  await expect(builder.row('Bridge')).toBeHidden()
  await builder.saved(() => undo.click())
  await expect(builder.row('Bridge')).toBeVisible()
  expect((await builder.names())[0]).toBe('Bridge')
})

/** What this browser keeps of drafts, as the letters that lie there. */
function keptText(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('plinth-drafts')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction('drafts').objectStore('drafts').getAll()
          reading.onsuccess = () => {
            const sealed = reading.result as { data?: ArrayBuffer }[]
            resolve(sealed.map(({ data }) => new TextDecoder('latin1').decode(data)).join(''))
            opening.result.close()
          }
        }
      }),
  )
}
