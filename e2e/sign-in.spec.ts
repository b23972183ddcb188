import { createMember } from '@/prisma/factories/member'
import { expectAccessible } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { pressUntil } from './pages/press-until'

const password = 'grey heron on the pier'

test('sign in by form, sign out, and the same words for a wrong password and an unknown email', async ({
  page,
  clinic,
}) => {
  const { user } = await createMember({ clinicId: clinic.id, password })
  await page.goto('/patients')
  await expectAccessible(page)
  const wrong = 'This email and password do not belong together.'
  const places = () =>
    Promise.all(
      [page.getByLabel('Email'), page.getByRole('button', { name: 'Sign in' })].map((one) =>
        one.boundingBox(),
      ),
    )
  const before = await places()
  await page.getByLabel('Email').fill(user.email)
  await page.getByLabel('Password', { exact: true }).fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText(wrong)).toBeVisible()
  // Whoever tries again finds field and button where they were.
  expect(await places()).toEqual(before)
  await page.getByLabel('Email').fill('nobody@example.test')
  await page.getByLabel('Password', { exact: true }).fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText(wrong)).toBeVisible()
  await expect(page.getByLabel('Email')).toHaveValue('nobody@example.test')
  await expectAccessible(page)

  await page.getByLabel('Email').fill(user.email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/patients$/)
  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  const signOut = page.getByRole('menuitem', { name: 'Sign out', exact: true })
  await pressUntil(page.getByRole('button', { name: new RegExp(user.name) }), signOut)
  await signOut.click()
  await expect(page).toHaveURL(/\/sign-in/)
  await page.goto('/patients')
  await expect(page).toHaveURL(/\/sign-in/)
})
