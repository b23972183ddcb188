import type { BrowserContext, Page } from '@playwright/test'
import { attemptKey } from '@/lib/auth/attempt-key'
import { revokeLink } from '@/lib/share/mutations'
import { removeProof, setProof } from '@/lib/share/proof/mutations/set-proof'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { expectAccessible, expectAccessibleInBothThemes } from './fixtures/accessibility'
import { expect, test as journey } from './fixtures/journey'
import { lengthenWait } from './fixtures/lengthen-wait'
import { PatientPage } from './pages/patient-page'

const pin = '402913'

/** `shared` asks for a PIN; `ask` has it ask for another; `newPhone` opens another browser, at the same address. */
const test = journey.extend<{
  locked: { path: string; token: string; ask: (pin: string) => Promise<unknown> }
  newPhone: (script?: boolean) => Promise<Page>
}>({
  locked: async ({ shared, therapist }, use) => {
    const { plan, link, path } = shared
    const ids = { planId: plan.id, linkId: link.id }
    const ask = (other: string) => setProof(therapist.scope, ids, { kind: 'pin', pin: other })
    await ask(pin)
    await use({ path, token: link.token, ask })
  },
  newPhone: async ({ browser, baseURL }, use) => {
    const opened: BrowserContext[] = []
    await use(async (javaScriptEnabled = true) => {
      const context = await browser.newContext({
        ...(baseURL ? { baseURL } : {}),
        javaScriptEnabled,
        viewport: { width: 390, height: 844 },
      })
      opened.push(context)
      return context.newPage()
    })
    for (const context of opened) await context.close()
  },
})

/** Tells a PIN, and waits for the page that answers it: the next try is typed there, and what was counted is counted. */
async function type(page: Page, typed: string): Promise<void> {
  await page.getByLabel('PIN').fill(typed)
  const answered = page.waitForEvent('domcontentloaded')
  await page.getByRole('button', { name: 'Open my page' }).click()
  await answered
}

const asks = (page: Page) => expect(page.getByRole('heading', { name: 'Enter your PIN' })).toBeVisible()

test('a locked page names the clinic and nobody else, and is kept by nobody', async ({
  page,
  locked,
  clinic,
  patient,
  shared,
}) => {
  const answer = await page.goto(locked.path)
  expect(answer?.status()).toBe(401)
  const headers = answer?.headers() ?? {}
  expect(headers['plinth-locked']).toBe('1')
  expect(headers['cache-control']).toBe('private, no-store')
  expect(headers).not.toHaveProperty('etag')
  expect(headers).not.toHaveProperty('set-cookie')
  await asks(page)
  const html = (await answer?.text()) ?? ''
  expect(html).toContain(clinic.name)
  for (const secret of [patient.firstName, shared.content.title, 'Bridge', 'exercise', 'manifest'])
    expect(html).not.toContain(secret)
  expect(await page.locator('script').count()).toBe(0)
  await expect(page.getByText('call your emergency number now')).toBeVisible()
  await expectAccessibleInBothThemes(page)
  expect(await ownerDatabase().shareLink.findFirst({ where: { id: shared.link.id } })).toMatchObject({
    firstOpenedAt: null,
  })
})

test('every address of a locked link stays shut without the PIN', async ({ page, locked, shared }) => {
  const at = (rest: string) => `/api/s/${locked.token}/${rest}`
  const json = { headers: { 'content-type': 'application/json' }, data: {} }
  const key = `${'a'.repeat(64)}.jpg`
  const tries = [
    await page.request.get(`${locked.path}/manifest.webmanifest`),
    await page.request.get(at('now')),
    await page.request.get(at('reminders')),
    await page.request.get(at('reminders.ics?zone=UTC')),
    await page.request.get(at(`media/${key}`)),
    await page.request.post(at('opened')),
    await page.request.post(at('check-ins'), json),
    await page.request.post(at('measures'), json),
    await page.request.put(at('reminders/push'), json),
    await page.request.delete(at('reminders/push'), json),
    await page.request.put(at('reminders/calendar'), json),
    await page.request.delete(at('reminders/calendar')),
  ]
  for (const answer of tries) {
    expect(answer.status(), answer.url()).toBe(401)
    expect(answer.headers()['plinth-locked']).toBe('1')
    expect(answer.headers()['cache-control']).toBe('private, no-store')
    expect(await answer.text()).not.toContain(shared.content.title)
  }
  expect((await page.request.get(at('calendar.ics'))).status()).toBe(404)
})

test('the PIN opens the page once and for all on this phone, and it works as any', async ({
  page,
  locked,
  shared,
}) => {
  await page.goto(locked.path)
  await type(page, '111213')
  await expect(page.getByRole('alert')).toHaveText('That is not right. Try again.')
  await expectAccessible(page)
  await type(page, '402 913')
  await expect(page.getByText('Text size')).toBeVisible()
  const mine = new PatientPage(page)
  await mine.open(locked.path)
  await mine.undone('Bridge').click()
  await expect(mine.done('Bridge')).toBeVisible()
  await expect.poll(() => ownerDatabase().checkIn.count({ where: { shareLinkId: shared.link.id } })).toBe(1)
  await expect
    .poll(() => ownerDatabase().shareLink.findFirstOrThrow({ where: { id: shared.link.id } }))
    .toMatchObject({ firstOpenedAt: expect.any(Date) })
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')
    const answer = await fetch(link?.href ?? '', {
      credentials: link?.crossOrigin === 'use-credentials' ? 'include' : 'omit',
    })
    return answer.status
  })
  expect(manifest).toBe(200)
  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(await page.evaluate(() => document.cookie)).toBe('')
})

test('without a script the form opens the page too, and its ticks are kept', async ({
  newPhone,
  locked,
  shared,
}) => {
  const page = await newPhone(false)
  await page.goto(locked.path)
  await type(page, pin)
  await page
    .getByRole('button', { name: /Mark done.*Bridge/ })
    .first()
    .click()
  await expect(page.getByRole('button', { name: /Done at.*Bridge/ }).first()).toBeVisible()
  expect(await ownerDatabase().checkIn.count({ where: { shareLinkId: shared.link.id } })).toBe(1)
})

test('who guesses is told to wait, while the patient’s phone goes on at the very same address', async ({
  newPhone,
  page,
  locked,
  patient,
  shared,
}) => {
  await page.goto(locked.path)
  await type(page, pin)
  await expect(page.getByText('Text size')).toBeVisible()
  const stranger = await newPhone()
  await stranger.goto(locked.path)
  for (let tries = 0; tries < 6; tries += 1) await type(stranger, '111213')
  await expect(stranger.getByRole('alert')).toContainText('Try again in 1 minute.')
  const { proofId } = await ownerDatabase().shareLink.findFirstOrThrow({ where: { id: shared.link.id } })
  expect(await lengthenWait(attemptKey('proof-pair', proofId ?? '', '127.0.0.1'))).toBe(30_000)
  const wait = /Try again in \d+ minutes\./
  await type(stranger, pin)
  await expect(stranger.getByRole('alert')).toContainText(wait)
  await expectAccessible(stranger)
  await stranger.goto(`${locked.path}?said=wrong`)
  await expect(stranger.getByRole('alert')).toContainText(wait)
  const mine = new PatientPage(page)
  await mine.open(locked.path)
  await mine.undone('Bridge').click()
  await expect(mine.done('Bridge')).toBeVisible()
  expect(await ownerDatabase().alert.count({ where: { patientId: patient.id, kind: 'proof-tries' } })).toBe(0)
})

test('ten wrong PINs are told to the therapist', async ({ newPhone, locked, patient, shared }) => {
  const { proofId } = await ownerDatabase().shareLink.findFirstOrThrow({ where: { id: shared.link.id } })
  const key = attemptKey('proof', proofId ?? '')
  await ownerDatabase().attempt.create({ data: { key, failures: 8, lastFailure: new Date() } })
  const stranger = await newPhone(false)
  await stranger.goto(locked.path)
  await type(stranger, '111213')
  const where = { patientId: patient.id, kind: 'proof-tries' }
  expect(await ownerDatabase().alert.count({ where })).toBe(0)
  await type(stranger, '111213')
  expect(await ownerDatabase().alert.findMany({ where })).toMatchObject([{ detail: { tries: 10 } }])
})

test('another PIN and an end reach a page that is open', async ({
  page,
  locked,
  shared,
  therapist,
  newPhone,
}) => {
  await page.goto(locked.path)
  await type(page, pin)
  const mine = new PatientPage(page)
  await mine.open(locked.path)
  await locked.ask('835206')
  // What was marked in between waits on the phone, and is sent once the page is open again.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await asks(page)
  await type(page, '402913')
  await expect(page.getByRole('alert')).toHaveText('That is not right. Try again.')
  await type(page, '835206')
  await expect(page.getByText('Text size')).toBeVisible()
  await revokeLink(therapist.scope, shared.plan.id, new Date())
  const answer = await page.goto(locked.path)
  expect(answer?.status()).toBe(404)
  const other = await newPhone(false)
  const dead = await other.request.post(`/api/s/${locked.token}/proof`, { form: { proof: '835206' } })
  expect(dead.status()).toBe(404)
  expect(dead.headers()).not.toHaveProperty('set-cookie')
})

test('a page that asks for nothing any more opens as it did', async ({ page, locked, shared, therapist }) => {
  await removeProof(therapist.scope, { planId: shared.plan.id, linkId: shared.link.id })
  await new PatientPage(page).open(locked.path)
})

test('the year of birth is asked for in the browser’s language, on a narrow phone too', async ({
  browser,
  baseURL,
  shared,
  therapist,
  patient,
}) => {
  await ownerDatabase().patient.updateMany({
    where: { id: patient.id },
    data: { birthDate: new Date('1958-03-02') },
  })
  await setProof(therapist.scope, { planId: shared.plan.id, linkId: shared.link.id }, { kind: 'birth-year' })
  const context = await browser.newContext({
    locale: 'es-ES',
    viewport: { width: 320, height: 640 },
    ...(baseURL ? { baseURL } : {}),
  })
  const page = await context.newPage()
  await page.goto(shared.path)
  await expect(page.getByRole('heading', { name: '¿En qué año nació?' })).toBeVisible()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(320)
  await expectAccessible(page)
  await page.getByLabel('Año en que nació').fill('1958')
  await page.getByRole('button', { name: 'Abrir mi página' }).click()
  await expect(page.getByText('Text size')).toBeVisible()
  await context.close()
})
