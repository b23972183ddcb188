import { createPatient } from '@/prisma/factories/patient'
import { expectAccessible, expectAccessibleInBothThemes } from './fixtures/accessibility'
import { createHipPlan } from './fixtures/hip-plan'
import { expect, test } from './fixtures/journey'
import { BuilderPage } from './pages/builder-page'
import { denyRedFlags } from './pages/red-flags-page'

test('red flags are asked by keyboard alone before the first version, in ten keys or fewer', async ({
  signedIn: page,
  clinic,
  therapist,
}) => {
  test.setTimeout(180_000)
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
    await expect(first.getByRole('radio', { name: 'No' })).toBeChecked()
    await expect(page.locator('[data-question="1 RF05"]')).toHaveCount(0)
    await page.keyboard.press('ArrowUp')
  })

  await test.step('all denied and saved in ten keys, back at the plan, which can be published', async () => {
    await page.reload()
    expect(await denyRedFlags(page)).toBeLessThanOrEqual(10)
    await expect(page.getByText(/none reported, \d+ no\./)).toBeVisible()
    await expect(page.locator('body')).not.toContainText(/\b(safe|cleared)\b/i)
    await builder.publish()
  })
})

test('an emergency closes the plan and the patient’s page, and opens them again with what was done', async ({
  signedIn: page,
  patient,
  shared,
  browser,
}) => {
  test.setTimeout(180_000)
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
    ).toBeVisible()
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

  const phone = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await test.step('the link says whom to call in place of the exercises', async () => {
    await phone.goto(shared.path)
    await expect(phone.getByRole('heading', { name: 'Do not do your exercises now' })).toBeVisible()
    await expect(phone.getByText('Go to the emergency room now.')).toBeVisible()
    await expect(phone.getByRole('button', { name: /Mark done/ })).toHaveCount(0)
    await expectAccessible(phone)
  })

  await test.step('what was done is typed, signed and recorded by keyboard', async () => {
    await panel.getByRole('radio', { name: 'Reviewed by a doctor' }).press('Space')
    await panel.getByRole('button', { name: 'Record', exact: true }).press('Enter')
    const words = panel.getByRole('textbox', { name: 'In your words' })
    await expect(words).toBeFocused()
    await words.pressSequentially('Dr. Osei examined her, no deficit.')
    const day = panel.getByRole('textbox', { name: 'Day of the review' })
    await day.pressSequentially('01/12/2026')
    await day.press('Enter')
    await expect(panel).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^(Publish|Share)/ }).first()).toBeVisible()
  })

  await test.step('the record keeps it, and the link gives the exercises again', async () => {
    await page.goto(`/patients/${patient.id}`)
    await expect(page.getByText(/Reviewed by a doctor\. Dr\. Osei examined her/)).toBeVisible()
    await expectAccessible(page)
    await phone.reload()
    await expect(phone.getByRole('heading', { name: 'Do not do your exercises now' })).toHaveCount(0)
    await phone.close()
  })
})
