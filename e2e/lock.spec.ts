import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { createPatient } from '@/prisma/factories/patient'
import { expectAccessible } from './fixtures/accessibility'
import { expect, test as journey } from './fixtures/journey'
import { LockScreen, leaveAlone } from './pages/lock-screen'
import { pressUntil } from './pages/press-until'

const password = 'grey heron on the pier'

/** A clinic that leaves a desk alone for two minutes, and a therapist with a password. */
const test = journey.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern.
  clinic: async ({}, use) => use(await createClinic({ idleTimeoutMinutes: 2 })),
  therapist: async ({ clinic }, use) => use(await createMember({ clinicId: clinic.id, password })),
  patient: async ({ clinic, therapist }, use) => {
    const names = { firstName: 'Tomas', lastName: 'Brandt' }
    await use(await createPatient({ clinicId: clinic.id, memberId: therapist.member.id, ...names }))
  },
})

test('a page left alone warns, then locks with nothing readable, and opens where it was', async ({
  signedIn: page,
  therapist,
  patient,
}) => {
  await page.clock.install()
  await page.goto('/patients', { waitUntil: 'networkidle' })
  const search = page.getByRole('searchbox', { name: 'Search patients' })
  await search.fill(patient.lastName)
  await expect(page.getByText('Brandt').first()).toBeVisible()

  await leaveAlone(page, therapist.user.id, 65)
  const warning = page.getByRole('alertdialog', { name: /You will be signed out in/ })
  await expect(warning).toBeVisible()
  await expectAccessible(page)
  await warning.getByRole('button', { name: 'Stay signed in' }).click()
  await expect(warning).toBeHidden()

  await leaveAlone(page, therapist.user.id, 125)
  const lock = new LockScreen(page)
  await lock.expectLocked('Brandt', 'Patients')
  await expect(lock.dialog).toContainText(therapist.user.name)
  await expectAccessible(page)
  await lock.password.fill('not the password')
  await lock.dialog.getByRole('button', { name: 'Sign in again' }).click()
  await expect(lock.dialog.getByText('do not belong together')).toBeVisible()
  await lock.expectLocked('Brandt')

  await lock.open(password)
  await expect(search).toHaveValue(patient.lastName)
  await expect(page.getByText('Brandt').first()).toBeVisible()
})

test('what is half typed in a dialog survives the lock, and Escape does not open it', async ({
  signedIn: page,
  therapist,
}) => {
  await page.clock.install()
  await page.goto('/patients', { waitUntil: 'networkidle' })
  const form = page.getByRole('dialog', { name: 'New patient' })
  await pressUntil(page.getByRole('button', { name: 'New patient' }).first(), form)
  await form.getByLabel('First name').fill('Jona')
  await leaveAlone(page, therapist.user.id, 125)
  const lock = new LockScreen(page)
  await lock.expectLocked('Jona')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await lock.expectLocked('Jona')
  await lock.open(password)
  await expect(form.getByLabel('First name')).toHaveValue('Jona')
})

test('the tabs of a browser lock and open together', async ({ signedIn: page, therapist }) => {
  const second = await page.context().newPage()
  await page.clock.install()
  await page.goto('/patients', { waitUntil: 'networkidle' })
  await second.goto('/templates', { waitUntil: 'networkidle' })
  await leaveAlone(page, therapist.user.id, 125)
  const [one, two] = [new LockScreen(page), new LockScreen(second)]
  await one.expectLocked()
  await two.expectLocked('Templates')
  await two.open(password)
  await expect(one.dialog).toBeHidden()
  await expect(second).toHaveURL(/\/templates$/)
})

test('signing out in one tab leads the others to sign-in', async ({ signedIn: page, therapist }) => {
  const second = await page.context().newPage()
  await page.goto('/patients', { waitUntil: 'networkidle' })
  await second.goto('/templates', { waitUntil: 'networkidle' })
  const answer = page.waitForResponse((response) => response.url().endsWith('/sign-out'))
  const signOut = page.getByRole('menuitem', { name: 'Sign out', exact: true })
  await pressUntil(page.getByRole('button', { name: new RegExp(therapist.user.name) }), signOut)
  await signOut.click()
  expect(await (await answer).headerValue('clear-site-data')).toBe('"cache", "storage"')
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(second).toHaveURL(/\/sign-in/)
})

test('a page of somebody who is no longer signed in here stays locked for whoever signs in next', async ({
  signedIn: page,
  clinic,
  therapist,
}) => {
  const next = await createMember({ clinicId: clinic.id, name: 'Noor Haddad', password })
  const second = await page.context().newPage()
  await second.goto('/templates', { waitUntil: 'networkidle' })
  await page.clock.install()
  await page.goto('/patients', { waitUntil: 'networkidle' })
  await leaveAlone(page, therapist.user.id, 125)
  const lock = new LockScreen(page)
  await lock.expectLocked()
  await lock.dialog.getByRole('button', { name: 'Someone else? Sign in' }).click()
  await page.getByLabel('Email').fill(next.user.email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/patients$/)
  await new LockScreen(second).expectLocked('Templates')
})
