import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { createPatient } from '@/prisma/factories/patient'
import { createHipPlan } from './fixtures/hip-plan'
import { expect, test } from './fixtures/journey'
import { BuilderPage } from './pages/builder-page'

test('an assistant drafts and does not publish', async ({ page, signInAs, plan }) => {
  await signInAs(page, 'assistant')
  const builder = new BuilderPage(page)
  await builder.open(plan.id)
  await builder.saved(() => builder.setDose('Bridge', '2x9 3/w'))
  await expect(page.getByRole('button', { name: /^Publish/ })).toHaveCount(0)
  const refused = await page.request.post(`/api/plans/${plan.id}/publish`, {
    data: { revision: 2 },
    headers: { origin: new URL(page.url()).origin },
  })
  expect(refused.status()).toBe(403)
})

test('another clinic’s patient and plan are as good as missing', async ({ signedIn: page }) => {
  const other = await createClinic()
  const { user, member } = await createMember({ clinicId: other.id })
  const patient = await createPatient({ clinicId: other.id, memberId: member.id })
  const plan = await createHipPlan({ clinicId: other.id, patientId: patient.id, userId: user.id })
  for (const place of [`/patients/${patient.id}`, `/plans/${plan.id}`])
    expect((await page.goto(place))?.status()).toBe(404)
  for (const place of [
    `/api/plans/${plan.id}`,
    `/api/plans/${plan.id}/link`,
    `/api/patients/${patient.id}/facts`,
  ])
    expect((await page.request.get(place)).status()).toBe(404)
})

test('a write from another site is refused', async ({ signedIn: page, plan }) => {
  const answer = await page.request.post(`/api/plans/${plan.id}/publish`, {
    data: { revision: 1 },
    headers: { origin: 'https://elsewhere.example' },
  })
  expect(answer.status()).toBe(403)
})
