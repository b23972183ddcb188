import { builtInCatalog } from '@/lib/catalog/catalog'
import { createPlan } from '@/prisma/factories/plan'
import { toHipContent } from './fixtures/hip-plan'
import { expect, test } from './fixtures/journey'
import { sharePlan } from './fixtures/shared-plan'

const english = toHipContent()
const content = {
  ...english,
  locale: 'es' as const,
  title: 'Plan de cadera',
  phases: english.phases.map(({ goal: _, ...phase }, at) => ({ ...phase, title: `Fase ${at + 1}` })),
}
const bridge = builtInCatalog('es').get('bridge')

test('a patient reads a plan in Spanish and ticks it', async ({ page, clinic, patient, therapist }) => {
  const { path } = await sharePlan({ clinic, patient, therapist, content })
  await page.goto(path)
  await expect(page.locator('.patient[lang=es]')).toBeVisible()
  await page.getByText('Cómo se hace').first().click()
  await expect(page.getByRole('heading', { name: 'Debe sentir' }).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: bridge.text?.title }).first()).toBeVisible()
  await page
    .getByRole('button', { name: /^Marcar hecho/ })
    .first()
    .click()
  await expect(page.getByRole('button', { name: /^Hecho, / }).first()).toBeVisible()
  const read = (await page.locator('.patient').textContent()) ?? ''
  expect(read).not.toMatch(/[{}]/)
  expect(read).not.toMatch(/\b(the|your|once|twice|Mark done|Stop if|You should feel)\b/)
})

test('a plan in Spanish is built in an English workspace and previewed as the patient reads it', async ({
  signedIn: page,
  isMobile,
  clinic,
  patient,
  therapist,
}) => {
  test.skip(isMobile, 'the preview stands beside the plan on a desk')
  const plan = await createPlan({
    clinicId: clinic.id,
    patientId: patient.id,
    userId: therapist.user.id,
    content,
  })
  await page.goto(`/plans/${plan.id}`)
  await expect(page.getByRole('main').getByRole('button', { name: 'Bridge', exact: true })).toBeVisible()
  const preview = page.getByRole('complementary', { name: /will see/ })
  await expect(preview.getByRole('heading', { name: bridge.text?.title }).first()).toBeVisible()
})
