import type { Browser, Page } from '@playwright/test'
import { createCheckIn } from '@/prisma/factories/check-in'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { expectAccessible, expectAccessibleInAllColors } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { PatientPage } from './pages/patient-page'

const hour = 3_600_000
const yesterday = () => new Date(Date.now() - 24 * hour)

/** Opens the check-in and answers "worst pain" there. */
async function sayPain(page: Page, pain: number): Promise<void> {
  await page.getByRole('link', { name: 'Say how it went' }).first().click()
  await choosePain(page, pain)
}

async function choosePain(page: Page, pain: number): Promise<void> {
  const mine = new PatientPage(page)
  await mine.sent(() => mine.choosePain(pain))
  await expect(page.getByText(/^Worst pain: \d+ of 10/)).toBeVisible()
}

async function expectStopped(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Stop and call us' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Call 555 0100', exact: true })).toHaveAttribute(
    'href',
    'tel:5550100',
  )
  await expect(page.getByRole('link', { name: /^Start/ })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Bridge', exact: true })).toBeHidden()
}

const phoneSize = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** The patient's page on a phone of its own whose clock stands where it is told. */
async function openPhone(
  browser: Browser,
  baseURL: string | undefined,
  path: string,
  time: Date,
): Promise<Page> {
  const context = await browser.newContext({
    ...phoneSize,
    timezoneId: 'America/New_York',
    ...(baseURL ? { baseURL } : {}),
  })
  const phone = await context.newPage()
  await phone.clock.install({ time })
  await phone.goto(path)
  return phone
}

test('7, later 2: the page keeps the 7, and so does the therapist until somebody has seen it', async ({
  signedIn,
  browser,
  baseURL,
  patient,
  therapist,
  shared: { path },
}) => {
  const phone = await openPhone(browser, baseURL, path, new Date())
  await sayPain(phone, 7)
  await expect(phone.getByText('Stop and call us.', { exact: true })).toBeVisible()
  await phone.getByRole('button', { name: 'Change your answers' }).click()
  await choosePain(phone, 2)
  await expect(phone.getByText('Worst pain: 7 of 10')).toBeVisible()
  await expect(phone.getByText(/You said 2 later/)).toBeVisible()
  await phone.getByRole('link', { name: 'Today' }).click()
  await expectStopped(phone)
  await phone.context().close()

  const name = `${patient.firstName} ${patient.lastName}`
  await signedIn.goto('/patients')
  const first = signedIn.getByRole('region', { name: /^Look at first/ })
  await expect(first.getByText('Pain 7 of 10, later 2.')).toBeVisible()
  await expect(first.getByText(/^Done \d+%$/)).toBeVisible()
  await first.getByRole('button', { name: new RegExp(`Mark as seen.*${name}`) }).click()
  await expect(first).toHaveCount(0)
  const done = signedIn.getByRole('region', { name: /^Dealt with today/ })
  await expect(done.getByRole('listitem').filter({ hasText: name })).toContainText('Told to stop. Seen by')
  await expectAccessible(signedIn)

  await signedIn.goto(`/patients/${patient.id}`)
  const { name: member } = await ownerDatabase().user.findUniqueOrThrow({ where: { id: therapist.user.id } })
  await expect(signedIn.getByText(`Seen by ${member},`)).toBeVisible()
  await expectAccessible(signedIn)
  await signedIn.getByRole('button', { name: 'Re-open the plan' }).click()
  await expect(signedIn.getByText('The plan is open again')).toBeVisible()
  await expect(signedIn.getByRole('button', { name: 'Re-open the plan' })).toHaveCount(0)
})

test('a stop is there after a reload, on another phone and the next day, until it is better', async ({
  browser,
  baseURL,
  shared: { path },
}) => {
  const phone = await openPhone(browser, baseURL, path, yesterday())
  await expect(phone.getByRole('link', { name: /^Start/ })).toBeVisible()
  await sayPain(phone, 8)
  await phone.getByRole('link', { name: 'Today' }).click()
  await expectStopped(phone)
  await expectAccessibleInAllColors(phone)
  await phone.reload()
  await expectStopped(phone)
  await expect(phone.getByText('We ask you again tomorrow.')).toBeVisible()

  const other = await openPhone(browser, baseURL, path, yesterday())
  await expectStopped(other)
  await other.getByText('Look at them').click()
  await expect(other.getByRole('heading', { name: 'Bridge', exact: true })).toBeVisible()
  await other.context().close()

  await phone.clock.fastForward(24 * hour)
  await expect(phone.getByRole('heading', { name: 'Is the pain back to 5 or less?' })).toBeVisible()
  await expectStopped(phone)
  await new PatientPage(phone).sent(() => phone.getByRole('button', { name: 'No', exact: true }).click())
  await expect(phone.getByText('You said no. Call us today.')).toBeVisible()
  await expectStopped(phone)
  await phone.context().close()

  // Another phone on which the answer was meant to be yes: the newest word counts.
  const third = await openPhone(browser, baseURL, path, new Date())
  await expect(third.getByText('You said no. Call us today.')).toBeVisible()
  await third.context().close()
})

test('better than yesterday: the page opens again, with half', async ({
  browser,
  baseURL,
  shared: { path },
}) => {
  const phone = await openPhone(browser, baseURL, path, yesterday())
  await sayPain(phone, 7)
  await phone.getByRole('link', { name: 'Today' }).click()
  await expectStopped(phone)
  await phone.clock.fastForward(24 * hour)
  await new PatientPage(phone).sent(() => phone.getByRole('button', { name: 'Yes', exact: true }).click())
  await expect(phone.getByRole('link', { name: /^Start with half/ })).toBeVisible()
  await expect(phone.getByText('Start with half.', { exact: true })).toBeVisible()
  await phone.reload()
  await expect(phone.getByRole('link', { name: /^Start with half/ })).toBeVisible()
  await expectAccessibleInAllColors(phone)
  await phone.context().close()
})

test('without a script the stop and its question work too', async ({
  plainPage: page,
  clinic,
  shared: { plan, link, version, path },
}) => {
  const earlier = new Date(Date.now() - 48 * hour)
  await createCheckIn({
    clinicId: clinic.id,
    planId: plan.id,
    versionId: version.id,
    shareLinkId: link.id,
    localDate: earlier,
    loggedAt: earlier,
    receivedAt: earlier,
    body: { about: 'day', pain: 9 },
  })
  await page.goto(path)
  await expectStopped(page)
  await page.getByRole('button', { name: 'Yes', exact: true }).click()
  await expect(page.getByRole('link', { name: /^Start with half/ })).toBeVisible()
  await new PatientPage(page).choosePain(9)
  await expectStopped(page)
})
