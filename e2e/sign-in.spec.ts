import { signInKeys } from '@/lib/auth/attempt-key'
import { lockoutRules } from '@/lib/auth/lockout'
import { createMember } from '@/prisma/factories/member'
import { expectAccessible } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { lengthenWait } from './fixtures/lengthen-wait'
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

test('a network that drops takes nothing that was typed, and the same press succeeds once it is back', async ({
  page,
  clinic,
}) => {
  const { user } = await createMember({ clinicId: clinic.id, password })
  await page.goto('/sign-in?next=/catalog')
  // Pressed before the page's script has taken it over, the form would leave the page.
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('form') ?? {}).some((name) => name.startsWith('__reactProps')),
  )
  await page.getByLabel('Email').fill(user.email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert').getByText('The server does not answer.')).toBeVisible()
  await expect(page.getByLabel('Email')).toHaveValue(user.email)
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue(password)
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/catalog$/)
})

test.describe('in Spanish', () => {
  test.use({ locale: 'es-MX' })

  test('too many tries wait, for a time that is said in words', async ({ page, clinic }) => {
    const { user } = await createMember({ clinicId: clinic.id, password })
    await page.goto('/sign-in?after=idle')
    await expect(page.getByText('La sesión se cerró', { exact: false })).toBeVisible()
    await page.getByLabel('Correo').fill(user.email)
    const press = async (typed: string) => {
      await page.getByLabel('Contraseña', { exact: true }).fill(typed)
      const answered = page.waitForResponse('**/api/auth/callback/credentials')
      await page.getByRole('button', { name: 'Entrar', exact: true }).click()
      await answered
    }
    for (let wrong = 0; wrong <= lockoutRules.pair.free; wrong += 1) await press(`not the password ${wrong}`)
    const { pair } = signInKeys(user.email, '127.0.0.1')
    expect(await lengthenWait(pair)).toBe(lockoutRules.pair.firstWaitMs)
    await press(password)
    await expect(
      page.getByText(/^Demasiados intentos\. Espere \d+ minutos e intente otra vez\.$/),
    ).toBeVisible()
    await expectAccessible(page)
  })
})
