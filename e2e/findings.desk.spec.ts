import { createPatientFacts } from '@/prisma/factories/patient-facts'
import { createPlan, toContent } from '@/prisma/factories/plan'
import { expectAccessible } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { BuilderPage } from './pages/builder-page'

test('findings stand beside the line, are swapped, acknowledged and overridden, and then the plan is published', async ({
  signedIn: page,
  patient,
  therapist,
}) => {
  const line = (slug: string, dose: { sets: number; reps: number; perDay: number; daysPerWeek: number }) => ({
    id: slug,
    slug,
    side: 'left' as const,
    dosage: dose,
  })
  const dosage = { sets: 2, reps: 8, perDay: 1, daysPerWeek: 3 }
  const plan = await createPlan({
    clinicId: patient.clinicId,
    patientId: patient.id,
    userId: therapist.user.id,
    content: toContent([
      {
        id: 'kneel',
        slug: 'hipflex-halfkneel',
        side: 'left',
        dosage: { sets: 2, holdSec: 30, perDay: 1, daysPerWeek: 5 },
      },
      line('lunge-fwd', dosage),
    ]),
  })
  await createPatientFacts({
    patient,
    userId: therapist.user.id,
    facts: { flags: [{ flag: 'cannot_kneel' }, { flag: 'fall_risk' }], flagsAskedOn: '2026-01-12' },
  })
  const builder = new BuilderPage(page)
  await builder.open(plan.id)
  const card = (rule: string) => page.getByRole('main').locator(`[data-rule="${rule}"]`)

  await test.step('a block and a warning stand beside their lines, and the header says what it goes by', async () => {
    await expect(card('R75')).toContainText('Blocked. Cannot kneel.')
    await expect(card('R73')).toContainText('Fall risk.')
    await expect(page.getByText('2 flags, asked on Jan 12, 2026.')).toBeVisible()
    await expect(page.getByText('A finding is a reminder; having none clears nothing.')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('the catalog greys what is blocked, and can leave it out', async () => {
    const catalog = page.getByRole('region', { name: 'Catalog' })
    await page.getByRole('searchbox', { name: 'Search the catalog' }).fill('half-kneeling hip flexor')
    await expect(catalog.getByText(/^Blocked\. Use standing/).first()).toBeVisible()
    await catalog.getByRole('button', { name: `Fits ${patient.firstName}` }).click()
    await expect(catalog.getByText(/^Blocked\./)).toHaveCount(0)
  })

  await test.step('a warning is acknowledged by keyboard', async () => {
    await card('R73')
      .getByRole('button', { name: /^Acknowledge R73/ })
      .press('Enter')
    await expect(card('R73')).toContainText(`Acknowledged by ${therapist.user.name}`)
  })

  await test.step('an exercise in another position takes the blocked one’s place, and undo brings it back', async () => {
    await card('R75')
      .getByRole('button', { name: / in place of / })
      .press('Enter')
    await expect(card('R75')).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(card('R75')).toBeVisible()
  })

  await test.step('a block takes a typed reason, and then the version is published', async () => {
    await page
      .getByRole('button', { name: /^Publish/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('2 things left:')).toBeVisible()
    await dialog.getByRole('button', { name: /^Acknowledge R108/ }).press('Enter')
    await expect(dialog.getByText('One thing left:')).toBeVisible()
    await dialog.getByRole('button', { name: 'Give it all the same: R75' }).press('Enter')
    await page.keyboard.type('short')
    await dialog.getByRole('button', { name: 'Record the reason' }).click()
    await expect(dialog.getByText('At least 10 characters.')).toBeVisible()
    await dialog.getByLabel('Your reason').fill('On a high cushion, with me beside.')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Record the reason' }).press('Enter')
    await expect(dialog.getByText(/Given all the same/)).toBeVisible()
    await dialog.getByRole('button', { name: 'Publish version 1' }).click()
    await expect(dialog.getByRole('heading', { name: /Version 1/ })).toBeVisible()
  })
})
