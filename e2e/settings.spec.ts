import { expectAccessible } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { untilWhole } from './fixtures/until-whole'
import { pressUntil } from './pages/press-until'

const password = 'lantern over the harbour'

test('an owner adds a colleague, who sets a password, signs in, and is out at once when removed', async ({
  page,
  browser,
  clinic,
  signInAs,
}) => {
  await signInAs(page, 'owner')
  await page.goto('/settings/members')
  const dialog = page.getByRole('dialog')
  await expect(async () => {
    await page.getByRole('button', { name: 'Add a member' }).click({ timeout: 2000 })
    await expect(dialog).toBeVisible({ timeout: 2000 })
  }).toPass()
  const email = `noor.${clinic.id}@example.test`
  await dialog.getByLabel('Name').fill('Noor Haddad')
  await dialog.getByLabel('Email').fill('noor')
  await dialog.getByRole('button', { name: 'Add a member' }).click()
  await expect(dialog.getByText('Enter an email such as')).toBeVisible()
  await expect(dialog.getByLabel('Name')).toHaveValue('Noor Haddad')
  await dialog.getByLabel('Email').fill(email)
  await dialog.getByRole('button', { name: 'Add a member' }).click()
  const link = await dialog.getByLabel('Link').inputValue()
  await dialog.getByRole('button', { name: 'Close', exact: true }).first().click()
  const row = page.getByRole('listitem').filter({ hasText: 'Noor Haddad' })
  await expect(row.getByText('Has not set a password yet')).toBeVisible()
  await expectAccessible(page)

  const context = await browser.newContext()
  const theirs = await context.newPage()
  await theirs.goto(link)
  await expectAccessible(theirs)
  await theirs.getByLabel('New password').fill(password)
  await theirs.getByRole('button', { name: 'Set the password' }).click()
  await expect(theirs.getByText('Your password is set')).toBeVisible()
  await theirs.goto('/settings/security')
  await theirs.getByLabel('Email').fill(email)
  await theirs.getByLabel('Password', { exact: true }).fill(password)
  await theirs.getByRole('button', { name: 'Sign in' }).click()
  await expect(theirs).toHaveURL(/\/settings\/security$/)
  await expectAccessible(theirs)
  expect((await theirs.goto('/settings/members'))?.status()).toBe(404)

  await page.reload()
  const remove = page.getByRole('menuitem', { name: 'Remove from the clinic' })
  await pressUntil(page.getByRole('button', { name: 'More for Noor Haddad' }), remove)
  await remove.click()
  await expect(page.getByText('Noor Haddad is removed and signed out.')).toBeVisible()
  await theirs.goto('/patients')
  await expect(theirs).toHaveURL(/\/sign-in\?next=%2Fpatients$/)
  await context.close()
})

test('the audit says who opened whose record', async ({ page, patient, signInAs }) => {
  await signInAs(page, 'owner')
  await page.goto(`/patients/${patient.id}`)
  await page.goto('/settings/audit')
  const line = `Opened the record of ${patient.firstName} ${patient.lastName}`
  await expect(page.getByText(line)).toBeVisible()
  await expectAccessible(page)
  await page
    .getByRole('link', { name: /^Show the record of/ })
    .first()
    .click()
  await expect(page).toHaveURL(new RegExp(`patient=${patient.id}`))
  await expect(page.getByText(line)).toBeVisible()
  await expect(page.getByText('Signed in')).toHaveCount(0)
})

test('the clinic’s settings keep what was typed until it is right', async ({ page, signInAs }) => {
  await signInAs(page, 'owner')
  await page.goto('/settings/clinic')
  await untilWhole(page)
  await page.getByLabel('Phone').fill('none')
  await page.getByLabel('Minutes until sign-out').fill('20')
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(page.getByText('Enter a phone number, or leave the field empty.')).toBeVisible()
  await expect(page.getByLabel('Phone')).toBeFocused()
  await expect(page.getByLabel('Minutes until sign-out')).toHaveValue('20')
  await expectAccessible(page)
  await page.getByLabel('Phone').fill('+1 555 0199')
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Phone')).toHaveValue('+1 555 0199')
})
