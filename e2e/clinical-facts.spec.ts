import { expectAccessible } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'

test('clinical facts are recorded by keyboard, and shown with who recorded them', async ({
  signedIn: page,
  patient,
}) => {
  await page.goto(`/patients/${patient.id}`, { waitUntil: 'networkidle' })
  await expect(page.getByText(`Nobody went through the flags with ${patient.firstName} yet`)).toBeVisible()
  await page
    .getByRole('region', { name: 'Clinical facts' })
    .getByRole('button', { name: 'Change' })
    .press('Enter')
  const adding = page.getByRole('combobox', { name: 'Add a flag' })
  const dialog = page.getByRole('dialog').filter({ has: adding })

  await test.step('a flag is found by its abbreviation and asks for what it needs alone', async () => {
    await expect(dialog.getByRole('combobox', { name: 'Add a flag' })).toBeFocused()
    await page.keyboard.type('tha')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowRight')
    const flag = dialog.getByRole('listitem').filter({ hasText: 'Hip replacement' })
    for (const group of ['Side', 'Approach, graft or operation', 'Surgeon’s order'])
      await expect(flag.getByRole('group', { name: `${group}: Hip replacement` })).toBeVisible()
    await flag.getByLabel('Date of operation or injury').fill('3 Jan 2025')
    await dialog.getByRole('combobox', { name: 'Add a flag' }).focus()
    await page.keyboard.type('kneel')
    await page.keyboard.press('Enter')
    await expect(
      dialog.getByRole('listitem').filter({ hasText: 'Cannot kneel' }).getByLabel(/Date/),
    ).toHaveCount(0)
    await dialog.getByRole('checkbox', { name: /went through the flags/ }).press('Space')
    await expectAccessible(page)
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
  })

  await test.step('the page shows them, and the history who recorded them', async () => {
    const facts = page.getByRole('region', { name: 'Clinical facts' })
    await expect(facts.getByRole('list', { name: 'Flags' })).toContainText('Hip replacement')
    await expect(facts.getByText(/2 flags, asked on/)).toBeVisible()
    await facts.getByText('History, 1 change').click()
    await expect(facts.getByText('Added: Hip replacement')).toBeVisible()
    await expectAccessible(page)
  })
})
