import { createPatient } from '@/prisma/factories/patient'
import {
  expectAccessible,
  expectAccessibleInAllColors,
  expectAccessibleInBothThemes,
} from './fixtures/accessibility'
import { createHipPlan } from './fixtures/hip-plan'
import { expect, test } from './fixtures/journey'
import { BuilderPage } from './pages/builder-page'
import { denyRedFlags } from './pages/red-flags-page'

test('red flags are asked by keyboard alone before the first version, in eleven keys or fewer', async ({
  signedIn: page,
  clinic,
  therapist,
}) => {
  const patient = await createPatient({
    clinicId: clinic.id,
    firstName: 'Nadia',
    memberId: therapist.member.id,
  })
  const plan = await createHipPlan({ clinicId: clinic.id, patientId: patient.id, userId: therapist.user.id })
  const builder = new BuilderPage(page)
  await builder.open(plan.id)
  await expect(page.getByText('Red flags: nobody asked yet.')).toBeVisible()

  await test.step('publishing waits for it, and leads there', async () => {
    await page
      .getByRole('button', { name: /^Publish/ })
      .first()
      .press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('button', { name: /^Publish version/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await expectAccessible(page)
    await dialog.getByRole('link', { name: 'Ask about red flags' }).press('Enter')
    await expect(page.getByRole('heading', { name: 'Before the first plan' })).toBeVisible()
    await expectAccessibleInBothThemes(page)
  })

  await test.step('one key an answer, arrows go back, and a yes opens what it stands for', async () => {
    const first = page.locator('[data-question="1"]')
    await expect(first.getByRole('radio', { name: 'Yes' })).toBeFocused()
    await page.keyboard.press('y')
    await expect(page.locator('[data-question="1 RF05"] input').first()).toBeFocused()
    await expect(
      page.getByRole('status').filter({ hasText: '3 questions more: Heart and lungs.' }),
    ).toHaveCount(1)
    await page.keyboard.press('y')
    await expect(page.getByText('What to say: Call 911 now.')).toBeVisible()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect(first.getByRole('radio', { name: 'Yes' })).toBeFocused()
    await page.keyboard.press('2')
    await expect(first.getByRole('radio', { name: 'No', exact: true })).toBeChecked()
    await expect(page.locator('[data-question="1 RF05"]')).toHaveCount(0)
    await page.keyboard.press('ArrowUp')
  })

  await test.step('all denied and saved in eleven keys, back at the plan, which can be published', async () => {
    await page.reload()
    expect(await denyRedFlags(page)).toBeLessThanOrEqual(11)
    await expect(page.getByText(/none reported, \d+ no\./)).toBeVisible()
    await expect(page.locator('body')).not.toContainText(/\b(safe|cleared)\b/i)
    await builder.publish()
  })
})

test('an emergency closes the plan and the patient’s page, its sheet is printed, and what was done opens both', async ({
  signedIn: page,
  clinic,
  patient,
  shared,
  browser,
}) => {
  await test.step('a yes to numb skin between the legs, the rest kept as not asked', async () => {
    await page.goto(`/patients/${patient.id}/red-flags?plan=${shared.plan.id}`)
    await expect(page.locator('[data-question]').first().locator('input:focus')).toHaveCount(1)
    const card = page.locator('[data-question="4"]')
    while (!(await card.evaluate((row) => row.contains(document.activeElement))))
      await page.keyboard.press('n')
    for (const key of ['y', 'n', 'y']) await page.keyboard.press(key)
    await expect(page.getByText(/kept as not asked/)).toBeVisible()
    await page.getByRole('button', { name: 'Save the answers' }).press('Enter')
  })

  const panel = page.getByRole('region', { name: 'Closed for a red flag' })
  await test.step('the plan is closed: nothing is added, published, printed or shared', async () => {
    await expect(
      panel.getByRole('heading', { name: /^Emergency\. .* said yes to: Is the skin newly numb/ }),
    ).toBeVisible({ timeout: 40_000 })
    await expect(page.getByRole('button', { name: /^Publish/ })).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^Add / })).toHaveCount(0)
    await expect(panel.getByRole('link', { name: 'Call 911' })).toHaveAttribute('href', 'tel:911')
    const print = await page.request.get(`/api/plans/${shared.plan.id}/versions/1/handout`)
    expect(print.status()).toBe(422)
    expect((await print.json()).message).toContain('A red flag is open (RF02)')
    await expectAccessibleInBothThemes(page)
  })

  await test.step('the sheet is printed in the patient’s language', async () => {
    for (const language of ['English', 'Spanish']) {
      const href = await panel.getByRole('link', { name: `Advice sheet, ${language}` }).getAttribute('href')
      const pdf = await page.request.get(href ?? '')
      expect(pdf.status()).toBe(200)
      expect(pdf.headers()['content-type']).toBe('application/pdf')
    }
  })

  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await test.step('the link says whom to call in place of the exercises', async () => {
    await phone.goto(shared.path)
    await expect(phone.getByRole('heading', { name: 'Do not do your exercises now' })).toBeVisible()
    await expect(phone.getByText('Go to the emergency room now.', { exact: true })).toBeVisible()
    await expect(phone.getByRole('button', { name: /Mark done/ })).toHaveCount(0)
    await expectAccessibleInAllColors(phone)
  })

  await test.step('the record says it too, and what was done is asked for whole before it is kept', async () => {
    await page.goto(`/patients/${patient.id}`)
    await expectAccessibleInBothThemes(page)
    await panel.getByRole('button', { name: 'Record', exact: true }).press('Enter')
    await expect(panel.getByText('Choose what was done.')).toBeVisible()
    await panel.getByRole('radio', { name: 'Reviewed by a doctor' }).press('Space')
    await panel.getByLabel('In your words').fill('Too short')
    await panel.getByRole('button', { name: 'Record', exact: true }).press('Enter')
    await expect(panel.getByText('At least 10 characters.')).toBeVisible()
    await expect(panel.getByText('Enter the day.')).toBeVisible()
    await expect(panel.getByLabel('In your words')).toHaveValue('Too short')
  })

  await test.step('recorded by who may, the plan and the link open again', async () => {
    await panel
      .getByLabel('In your words')
      .fill('Seen by the surgeon on call, scan without compression, exercises may go on.')
    const today = new Intl.DateTimeFormat('en-US', { timeZone: clinic.timeZone }).format(new Date())
    await panel.getByLabel('Day of the review').fill(today)
    await panel.getByRole('button', { name: 'Record', exact: true }).press('Enter')
    await expect(panel).toHaveCount(0)
    await page.goto(`/plans/${shared.plan.id}`)
    await expect(page.getByRole('button', { name: /^Add / }).first()).toBeVisible()
    await expect(panel).toHaveCount(0)
    const print = await page.request.get(`/api/plans/${shared.plan.id}/versions/1/handout`)
    expect(print.status()).toBe(200)
    await phone.reload()
    await expect(phone.getByRole('button', { name: /Mark done/ }).first()).toBeVisible()
    await phone.close()
  })
})
