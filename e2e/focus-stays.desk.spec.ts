import type { Page } from '@playwright/test'
import { openSession } from '@/lib/auth/session/mutations'
import { createMember } from '@/prisma/factories/member'
import { expect, test } from './fixtures/journey'
import { pressUntil } from './pages/press-until'

const focused = (page: Page) => page.locator(':focus')

test('archiving a patient by keyboard leaves me on the button that takes it back', async ({
  signedIn: page,
  patient,
}) => {
  await page.goto(`/patients/${patient.id}`)
  await pressUntil(
    page.getByRole('button', { name: 'Archive patient' }),
    page.getByRole('button', { name: 'Restore patient' }),
  )
  await expect(focused(page)).toHaveText('Restore patient')
  await page.keyboard.press('Enter')
  await expect(focused(page)).toHaveText('Archive patient')
})

test('a plan archived by itself is taken back where I stand: in the list, by the toast, on the plan', async ({
  signedIn: page,
  patient,
  plan,
}) => {
  const archive = page.getByRole('button', { name: `Archive ${plan.title}` })
  const restore = page.getByRole('button', { name: `Restore ${plan.title}` })
  await page.goto(`/patients/${patient.id}`)
  await pressUntil(archive, restore)
  await expect(restore).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(archive).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${plan.title} archived`)).toBeVisible()

  await page.goto(`/plans/${plan.id}`, { waitUntil: 'networkidle' })
  await expect(page.getByText('This plan is archived.')).toBeVisible()
  await page.getByRole('button', { name: 'Restore plan' }).click()
  await expect(page.getByText('This plan is archived.')).toBeHidden()
  await expect(page.getByRole('button', { name: /^Publish version/ })).toBeVisible()
  await expect(focused(page)).toHaveText(`${patient.firstName} ${patient.lastName}`)
})

test('the key on the toast’s cap takes back what the toast says, on the plan too', async ({
  signedIn: page,
  patient,
  plan,
}) => {
  await page.goto(`/patients/${patient.id}`)
  const restore = page.getByRole('button', { name: `Restore ${plan.title}` })
  await pressUntil(page.getByRole('button', { name: `Archive ${plan.title}` }), restore)
  await expect(page.getByText(`${plan.title} archived`)).toBeVisible()
  await page.goto(`/plans/${plan.id}`, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Restore plan' }).click()
  await expect(page.getByText(`${plan.title} restored`)).toBeVisible()
  // A toast that is pointed at stays.
  await page.getByRole('button', { name: 'Undo' }).hover()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('This plan is archived.')).toBeVisible()
})

test('a member who is removed hands the focus to the next row', async ({ page, clinic, signInAs }) => {
  await signInAs(page, 'owner')
  for (const name of ['Bo Lind', 'Cleo Marsh']) await createMember({ clinicId: clinic.id, name })
  await page.goto('/settings/members')
  const remove = page.getByRole('menuitem', { name: 'Remove from the clinic' })
  await pressUntil(page.getByRole('button', { name: 'More for Bo Lind' }), remove)
  await remove.click()
  await expect(page.getByRole('heading', { name: 'Removed', exact: true })).toBeVisible()
  await expect(focused(page)).toHaveAttribute('aria-label', 'Role of Cleo Marsh')
})

test('the last session that I end hands the focus to the heading', async ({ signedIn: page, therapist }) => {
  await openSession(therapist.user.id, new Date())
  await page.goto('/settings/security')
  const end = page.getByRole('button', { name: /^End the session/ })
  await expect(end).toHaveCount(1)
  await expect(async () => {
    if ((await end.count()) > 0) await end.click({ timeout: 2_000 })
    await expect(end).toHaveCount(0, { timeout: 2_000 })
  }).toPass()
  await expect(focused(page)).toHaveText('Where you are signed in')
})

test('what I put down myself is not taken up again when it goes', async ({ signedIn: page, patient }) => {
  await page.goto(`/patients/${patient.id}`, { waitUntil: 'networkidle' })
  const edit = page.getByRole('button', { name: 'Edit details' })
  await edit.focus()
  await page.mouse.click(700, 880)
  await edit.evaluate((button) => button.remove())
  await expect(focused(page)).toHaveCount(0)
  const archive = page.getByRole('button', { name: 'Archive patient' })
  await archive.focus()
  await archive.evaluate((button) => button.remove())
  await expect(focused(page)).toHaveText(`${patient.firstName} ${patient.lastName}`)
})
