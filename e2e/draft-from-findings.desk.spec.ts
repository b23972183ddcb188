import { createPlan, toContent } from '@/prisma/factories/plan'
import { expectAccessibleInBothThemes } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { BuilderPage } from './pages/builder-page'

test('an empty plan, a draft from findings by keyboard alone, and one step back', async ({
  signedIn: page,
  clinic,
  patient,
  therapist,
}) => {
  const ids = { clinicId: clinic.id, patientId: patient.id, userId: therapist.user.id }
  const plan = await createPlan({ ...ids, content: toContent([]) })
  const builder = new BuilderPage(page)
  await builder.open(plan.id)

  const opener = page.getByRole('button', { name: 'First draft from findings' })
  await opener.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'First draft from findings' })
  const condition = dialog.getByRole('combobox', { name: 'Condition' })
  await expect(condition).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(condition).toBeFocused()
  await page.keyboard.type('low back pain')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('heading', { name: /^Draft, phase 1 / })).toBeVisible()

  const flares = dialog.getByRole('group', { name: 'How easily it flares' })
  await flares.getByRole('radio', { name: 'Moderate' }).focus()
  await page.keyboard.press('Space')
  await expect(dialog.getByRole('heading', { name: /^Draft, phase 2 / })).toBeVisible()
  const goal = dialog.getByRole('button', { name: 'Climb stairs' })
  await goal.focus()
  await page.keyboard.press('Space')
  await expect(goal).toHaveAttribute('aria-pressed', 'true')

  const lines = dialog.getByRole('checkbox')
  const count = await lines.count()
  expect(count).toBeGreaterThan(1)
  expect(count).toBeLessThanOrEqual(5)
  const names = await lines.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
  for (const name of names)
    await expect(dialog.getByRole('checkbox', { name: name ?? '', exact: true })).toHaveAccessibleDescription(
      /^Why ./,
    )
  await expectAccessibleInBothThemes(page)
  await lines.first().focus()
  await page.keyboard.press('Space')
  await dialog.getByRole('button', { name: `Put ${count - 1} in the plan` }).focus()
  await builder.saved(() => page.keyboard.press('Enter'))
  await expect(dialog).toBeHidden()
  await expect(builder.row(names[1] ?? '').locator('[data-row-name]')).toBeFocused()
  const put = await builder.names()
  for (const name of names.slice(1)) expect(put).toContain(name)
  expect(put).not.toContain(names[0])

  await builder.saved(() => page.keyboard.press('Control+z'))
  await expect(page.locator('[data-row-name]')).toHaveCount(0)
  // The focus goes to the search, whose own keys step back and forth in what is typed there.
  await expect(page.getByRole('searchbox', { name: 'Search the catalog' })).toBeFocused()
  await page.keyboard.press('Tab')
  await builder.saved(() => page.keyboard.press('Control+Shift+z'))
  expect(await builder.names()).toEqual(put)

  for (const name of names.slice(1))
    if (
      (await builder
        .row(name ?? '')
        .getByText('Choose a side')
        .count()) > 0
    )
      await builder.setSide(name ?? '', 'Right')
  await builder.expectSaved()
  await builder.publish()
})

test('a plan begun with a draft opens it; the search of the bar does too', async ({
  signedIn: page,
  patient,
}) => {
  await page.goto(`/patients/${patient.id}`, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Start a plan' }).first().click()
  await page.getByRole('button', { name: /^First draft from findings/ }).click()
  const dialog = page.getByRole('dialog', { name: 'First draft from findings' })
  await expect(dialog.getByRole('combobox', { name: 'Condition' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('first draft')
  await page.getByRole('option', { name: /^First draft from findings/ }).click()
  await expect(dialog).toBeVisible()
})
