import { createPatient } from '@/prisma/factories/patient'
import { createPatientFacts } from '@/prisma/factories/patient-facts'
import { createPlan, toContent } from '@/prisma/factories/plan'
import { expectAccessible } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { BuilderPage } from './pages/builder-page'

test('an item goes from the catalog into a plan; where a rule blocks it, the reason stands instead', async ({
  signedIn: page,
  clinic,
  patient,
  plan,
  therapist,
}) => {
  const held = await createPatient({ clinicId: clinic.id, memberId: therapist.member.id, lastName: 'Norrby' })
  const content = toContent([])
  const userId = therapist.user.id
  await createPlan({ clinicId: clinic.id, patientId: held.id, userId, content })
  await createPatientFacts({ patient: held, userId, facts: { flags: [{ flag: 'cannot_kneel' }] } })

  await page.goto('/catalog/hipflex-halfkneel')
  const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await page.getByRole('button', { name: 'Add to a plan' }).click()
  const dialog = page.getByRole('dialog')
  const choices = dialog.getByRole('list', { name: 'Plans' }).getByRole('listitem')
  await expect(choices).toHaveCount(2)
  const blocked = choices.filter({ hasText: 'Norrby' })
  await expect(blocked).toContainText('Blocked. Cannot kneel.')
  await expect(blocked.getByRole('button')).toHaveCount(0)
  await expectAccessible(page)

  await dialog.getByRole('searchbox', { name: 'Find a patient or a plan' }).fill(patient.lastName)
  await expect(choices).toHaveCount(1)
  await choices.getByRole('button').click()
  await expect(page).toHaveURL(new RegExp(`/plans/${plan.id}$`))
  const builder = new BuilderPage(page)
  await expect(builder.row(name)).toBeVisible()
  const side = page.getByRole('group', { name: `Side of ${name}` })
  await expect(side.getByRole('radio', { name: 'Left' })).toBeFocused()
  await expect(side.getByRole('radio', { checked: true })).toHaveCount(0)
  await builder.expectSaved()
  await page.reload()
  await expect(builder.row(name)).toHaveCount(1)
})
