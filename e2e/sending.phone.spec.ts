import type { Page, Route } from '@playwright/test'
import { expect, test } from './fixtures/journey'
import { PatientPage } from './pages/patient-page'

// The worker of the link sends what waits too, at a time of the browser's own: here the page alone does.
test.use({ serviceWorkers: 'block' })

/** Lets what is sent wait until it is answered by `answer`. */
async function holdAnswers(page: Page) {
  const held: Route[] = []
  await page.route('**/check-ins', (route) => void held.push(route))
  return {
    count: () => held.length,
    async answer(how: (route: Route) => Promise<void>) {
      for (const route of held.splice(0)) await how(route)
    },
  }
}

const screens = {
  'how it went': {
    async say(page: Page, path: string) {
      await page.goto(`${path}#check-in`)
      await new PatientPage(page).choosePain(2)
    },
    sending: 'Sending your answers…',
    sent: 'Saved. Thank you.',
  },
  'a question': {
    async say(page: Page, path: string) {
      await page.goto(`${path}#ask`)
      await page.getByLabel('Your question').fill('May I swim?')
      await page.getByRole('button', { name: /^Send to / }).click()
    },
    sending: 'Sending your question…',
    sent: /^Sent\./,
  },
}

/** A browser that does not send in the background: a worker whose turn came with a failure would have it sent before anybody saw that it is kept. */
async function withoutSync(page: Page) {
  await page.addInitScript(() => {
    Reflect.deleteProperty(ServiceWorkerRegistration.prototype, 'sync')
  })
}

/** Says something on a page whose answers are held back. */
async function sayHeld(page: Page, path: string, say: (page: Page, path: string) => Promise<void>) {
  const kept = page.getByText('Kept on this phone.').filter({ visible: true })
  const answers = await holdAnswers(page)
  await new PatientPage(page).open(path)
  await say(page, path)
  await expect.poll(answers.count).toBe(1)
  return { kept, answers }
}

for (const [name, { say, sending, sent }] of Object.entries(screens)) {
  test(`while ${name} is on its way the page says that it is being sent, and only then that it was`, async ({
    page,
    shared,
  }) => {
    const { kept, answers } = await sayHeld(page, shared.path, say)
    await expect(page.getByText(sending)).toBeVisible()
    await expect(kept).toHaveCount(0)
    await answers.answer((route) => route.continue())
    await expect(page.getByText(sent).filter({ visible: true }).first()).toBeVisible()
    await expect(kept).toHaveCount(0)
  })

  test(`where sending ${name} fails the page says that it is kept, and is sent later`, async ({
    page,
    shared,
  }) => {
    await withoutSync(page)
    const { kept, answers } = await sayHeld(page, shared.path, say)
    await answers.answer((route) => route.fulfill({ status: 503 }))
    await expect(kept.first()).toBeVisible()
    await expect(page.getByText(sending)).toHaveCount(0)
    await page.unroute('**/check-ins')
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await expect(page.getByText(sent).filter({ visible: true }).first()).toBeVisible()
    await expect(kept).toHaveCount(0)
  })
}
