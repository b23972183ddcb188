import { createPatient } from '@/prisma/factories/patient'
import { expectAccessible, expectAccessibleInBothThemes } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { sharePlan } from './fixtures/shared-plan'
import { BuilderPage } from './pages/builder-page'

test('a follow-up is opened, changed and given again on the same link, by keyboard in three acts', async ({
  signedIn: page,
  patient,
  shared,
}) => {
  await page.goto(`/patients/${patient.id}`)
  await expectAccessible(page)
  const builder = new BuilderPage(page)
  await page.getByRole('link', { name: 'Follow up' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Follow-up' })).toBeVisible()
  await expect(builder.row('Bridge').locator('[data-row-name]')).toBeFocused()
  await expectAccessibleInBothThemes(page)

  await builder.row('Sciatic nerve glide, lying').locator('[data-row-name]').focus()
  await page.keyboard.press(']')
  await expect(page.getByLabel('What changed')).toHaveValue(
    'Sciatic nerve glide, lying made harder: Sciatic nerve glide, sitting.',
  )
  await expect(builder.row('Sciatic nerve glide, sitting')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Version 2 is on the patient’s link')).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`/patients/${patient.id}$`))

  await page.goto(shared.path)
  await expect(page.getByText(/^Harder now: .*\.$/)).toBeVisible()
  await expect(page.getByRole('heading', { name: /sitting|seated/i })).toBeVisible()
})

test('a step up that needs a side says so and is not given without it', async ({
  signedIn: page,
  patient,
  shared,
}) => {
  const builder = new BuilderPage(page)
  await page.goto(`/patients/${patient.id}/follow-up?plan=${shared.plan.id}`)
  await expect(builder.row('Bridge').locator('[data-row-name]')).toBeFocused()
  await builder.saved(() => page.keyboard.press(']'))
  await expect(page.getByText('One line needs you first.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await builder.setSide('Offset bridge (one foot closer)', 'Left')
  await expect(page.getByText('One line needs you first.')).toBeHidden()
  await page.getByRole('button', { name: 'Re-issue as version 2' }).click()
  await expect(page).toHaveURL(new RegExp(`/patients/${patient.id}$`))
})

test('a follow-up names what the draft held before, and takes a typed dose, a rest and the way back', async ({
  signedIn: page,
  patient,
  shared,
}) => {
  const builder = new BuilderPage(page)
  await builder.open(shared.plan.id)
  await builder.saved(() => builder.setDose('Bridge', '3x8 3/w'))
  await page.goto(`/patients/${patient.id}/follow-up?plan=${shared.plan.id}`)
  const changes = page.getByRole('region', { name: 'What changes' })
  await expect(changes).toContainText('The draft was already different from version 1')
  await expect(changes).toContainText('3x8 3/w')

  // The page brings the focus to the first row once it is at work: what was focused before would lose it.
  await expect(builder.row('Bridge').locator('[data-row-name]')).toBeFocused()
  const glide = page.locator('[data-row]').nth(1)
  const name = (await glide.locator('[data-row-name]').textContent()) ?? ''
  await glide.locator('[data-row-name]').focus()
  await builder.saved(() => page.keyboard.press('p'))
  await expect(changes).toContainText(`${name}: rests now.`)
  await expect(glide).toContainText('rests')
  const other = await page.context().newPage()
  const whole = new BuilderPage(other)
  await whole.open(shared.plan.id)
  await expect(whole.row(name)).toContainText('Rests since')
  await expect(other.getByText(/^1 exercise, \d/)).toBeVisible()
  await other.close()
  await builder.saved(() => page.keyboard.press('Control+z'))
  await expect(changes).not.toContainText(`${name}: rests now.`)
  await builder.saved(() => builder.setDose(name, '2x8 2/d'))
  await expect(changes).toContainText('2x8 2/d')
})

test('a follow-up asks about red flags first where that is due, and comes back', async ({
  signedIn: page,
  clinic,
  therapist,
}) => {
  const unasked = await createPatient({ clinicId: clinic.id, memberId: therapist.member.id })
  const { plan } = await sharePlan({ clinic, patient: unasked, therapist })
  await page.goto(`/patients/${unasked.id}/follow-up?plan=${plan.id}`)
  await expect(page.locator('[data-row-name]').first()).toBeFocused()
  await page.keyboard.press(']')
  await expect(page.getByRole('button', { name: /^Re-issue/ })).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('region', { name: 'What changes' }).getByRole('link').click()
  await expect(page).toHaveURL(/red-flags\?plan=.+&then=follow-up/)
})
