import { expect, test } from 'vitest'
import { NotFoundError } from '@/lib/errors'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createPatientFacts } from '@/prisma/factories/patient-facts'
import { createPlan, toContent } from '@/prisma/factories/plan'
import { startPlan } from '../mutations/start-plan'
import { getStoredPlan } from '../queries'
import { arrange, now } from '../testing/arrange-plan'
import { listLastPlans } from './queries'

const line = { id: 'one', slug: 'clam', side: 'right' as const, note: 'Mind your hip, Noor.' }
const kneeling = { id: 'two', slug: 'hipflex-halfkneel', side: 'left' as const }

async function given() {
  const { scope, patient, clinic } = await arrange()
  const other = await createPatient({ clinicId: clinic.id, firstName: 'Noor', lastName: 'Haddad' })
  const ids = { clinicId: clinic.id, patientId: other.id, userId: scope.userId }
  const plan = await createPlan({ ...ids, content: toContent([line, kneeling]) })
  return { scope, patient, clinic, other, plan }
}

test('the last plans of others are listed to whoever made them, and those put away are not', async () => {
  const { scope, patient, clinic, other, plan } = await given()
  const own = { clinicId: clinic.id, patientId: patient.id, userId: scope.userId }
  await createPlan(own)
  expect(await listLastPlans(scope, patient.id)).toEqual([
    { planId: plan.id, plan: 'Hip strength at home', patient: 'Noor Haddad' },
  ])
  const { scope: colleague } = await createMember({ clinicId: clinic.id })
  expect(await listLastPlans(colleague, patient.id)).toEqual([])
  await ownerDatabase().patient.updateMany({ where: { id: other.id }, data: { archivedAt: now } })
  expect(await listLastPlans(scope, patient.id)).toEqual([])
})

test('a plan begins with another’s lines without side and words, and what is blocked stays out and is kept', async () => {
  const { scope, patient, clinic, other, plan } = await given()
  const facts = { flags: [{ flag: 'cannot_kneel' }], flagsAskedOn: '2026-01-12' }
  await createPatientFacts({ patient, userId: scope.userId, facts })
  const id = await startPlan(scope, { patientId: patient.id, fromPlanId: plan.id }, now)
  const { content, leftOut, templateCode } = await getStoredPlan(scope, id)
  expect(content.phases[0]?.items).toMatchObject([{ slug: 'clam' }])
  expect(content).toMatchObject({ startDate: '2026-11-22', currentPhaseId: content.phases[0]?.id })
  expect(leftOut).toMatchObject([{ line: { slug: 'hipflex-halfkneel' } }])
  expect(templateCode).toBeNull()
  expect(JSON.stringify([content, leftOut])).not.toMatch(/Noor|right|left"/)
  expect((await getStoredPlan(scope, plan.id)).content.phases[0]?.items[0]).toMatchObject({ side: 'right' })
  const read = await ownerDatabase().auditEvent.findFirst({
    where: { clinicId: clinic.id, kind: 'plan-read', patientId: other.id },
  })
  expect(read).not.toBeNull()
})

test('a plan of another clinic is not there', async () => {
  const { plan } = await given()
  const stranger = await given()
  const asked = { patientId: stranger.patient.id, fromPlanId: plan.id }
  await expect(startPlan(stranger.scope, asked, now)).rejects.toThrow(NotFoundError)
  await expect(listLastPlans(stranger.scope, plan.patientId)).rejects.toThrow(NotFoundError)
})
