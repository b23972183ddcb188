import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/journey'
import { pressUntil } from './pages/press-until'

const born = (page: Page) => page.getByRole('textbox', { name: 'Birth date' })

async function openNewPatient(page: Page) {
  await page.goto('/patients')
  const dialog = page.getByRole('dialog')
  await pressUntil(page.getByRole('button', { name: 'New patient' }).first(), dialog)
  return dialog
}

test('a birth date typed as I write it is read back in words, and stands on the patient’s page', async ({
  signedIn: page,
}) => {
  const dialog = await openNewPatient(page)
  await dialog.getByLabel('First name').fill('Vera')
  await born(page).pressSequentially('12/3/57')
  await expect(dialog).toContainText(/December 3, 1957 · \d\d years/)
  await dialog.getByRole('button', { name: 'Add patient' }).click()
  await expect(page.getByRole('heading', { name: 'Vera', exact: true })).toBeVisible()
  await expect(page.getByText('Dec 3, 1957')).toBeVisible()
  await pressUntil(page.getByRole('button', { name: 'Edit details' }), dialog)
  await expect(born(page)).toHaveValue('12/03/1957')
})

test('a birth date that cannot be is refused with how to write it, and what I typed stays', async ({
  signedIn: page,
}) => {
  const dialog = await openNewPatient(page)
  await dialog.getByLabel('First name').fill('Vera')
  await born(page).fill('31/12/1957')
  await dialog.getByRole('button', { name: 'Add patient' }).click()
  await expect(
    dialog.getByText('There is no month 31. Write the month first, as in 12/03/1957.'),
  ).toBeVisible()
  await expect(born(page)).toBeFocused()
  await expect(born(page)).toHaveValue('31/12/1957')
  await born(page).fill('31 dic 1957')
  await expect(dialog).toContainText('December 31, 1957')
  await dialog.getByRole('button', { name: 'Add patient' }).click()
  await expect(page.getByText('Dec 31, 1957')).toBeVisible()
})

test('a day chosen in the calendar stands in the field as if it were typed', async ({ signedIn: page }) => {
  const dialog = await openNewPatient(page)
  await page.evaluate(() => {
    // The calendar itself is the browser's, and no page can press in it.
    HTMLInputElement.prototype.showPicker = function showPicker() {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(this, '1957-12-03')
      this.dispatchEvent(new Event('input', { bubbles: true }))
    }
  })
  await dialog.getByRole('button', { name: 'Choose in a calendar' }).click()
  await expect(born(page)).toHaveValue('12/03/1957')
  await expect(dialog).toContainText('December 3, 1957')
})

test('the first day and the review date of a plan are typed the same way', async ({
  signedIn: page,
  plan,
}) => {
  await page.goto(`/plans/${plan.id}`, { waitUntil: 'networkidle' })
  const dialog = page.getByRole('dialog')
  const change = page.getByRole('menuitem', { name: /^Change/ })
  await pressUntil(page.getByRole('button', { name: 'Phases' }), change)
  await change.click()
  const start = dialog.getByRole('textbox', { name: 'The plan starts on' })
  await start.fill('30/30/26')
  await dialog.getByRole('button', { name: 'Save phase' }).click()
  await expect(dialog.getByText('There is no month 30.')).toBeVisible()
  await expect(start).toBeFocused()
  await start.fill('9 Nov 2026')
  await expect(dialog).toContainText('Monday, November 9, 2026')
  await dialog.getByRole('button', { name: 'Save phase' }).click()
  await expect(dialog).toBeHidden()
  await page
    .getByRole('button', { name: /^Publish/ })
    .first()
    .click()
  const review = dialog.getByRole('textbox', { name: 'Review by' })
  await review.fill('1/1/2020')
  await dialog.getByRole('button', { name: /^Publish version/ }).click()
  await expect(dialog.getByText('January 1, 2020 is too early.')).toBeVisible()
  await expect(review).toBeFocused()
  await review.fill('12.14.2050')
  await expect(dialog).toContainText('Wednesday, December 14, 2050')
  await dialog.getByRole('button', { name: /^Publish version/ }).click()
  await expect(dialog.getByRole('heading', { name: /^Version 1/ })).toBeVisible()
})
