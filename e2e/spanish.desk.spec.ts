import { builtInCatalog } from '@/lib/catalog/catalog'
import { createPlan } from '@/prisma/factories/plan'
import { expect, test } from './fixtures/journey'
import { spanishContent as content } from './fixtures/spanish-plan'

const bridge = builtInCatalog('es').get('bridge')

test('a plan in Spanish is built in an English workspace and previewed as the patient reads it', async ({
  signedIn: page,
  clinic,
  patient,
  therapist,
}) => {
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
