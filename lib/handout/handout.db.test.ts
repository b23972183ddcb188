import { describe, expect, it } from 'vitest'
import { ForbiddenError, NotFoundError } from '@/lib/errors'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createPlan } from '@/prisma/factories/plan'
import { createPlanVersion } from '@/prisma/factories/plan-version'
import { toSamplePlan } from './fixtures/sample-plan'
import { keepUsualPrint, takeVersionToPrint } from './mutations'
import { toPrintChoice } from './print-choice'
import { getPrintChoice } from './queries'

async function arrange() {
  const clinic = await createClinic()
  const { user, member, scope } = await createMember({ clinicId: clinic.id })
  const patient = await createPatient({ clinicId: clinic.id })
  const plan = await createPlan({ clinicId: clinic.id, patientId: patient.id, userId: user.id })
  const version = await createPlanVersion({ plan, memberId: member.id, number: 1, frozen: toSamplePlan() })
  return { clinic, scope, patient, plan, version }
}

describe('takeVersionToPrint', () => {
  it('answers the version as it was frozen and records who printed it', async () => {
    const { clinic, scope, patient, plan, version } = await arrange()
    expect(await takeVersionToPrint(scope, plan.id, 1, new Date())).toEqual(toSamplePlan())
    const events = await ownerDatabase().auditEvent.findMany({
      where: { clinicId: clinic.id, kind: 'handout-printed' },
    })
    expect(events.map(({ userId, detail }) => ({ userId, detail }))).toEqual([
      { userId: scope.userId, detail: { patientId: patient.id, planId: plan.id, versionId: version.id } },
    ])
  })

  it('knows neither another clinic’s version nor one that was never published', async () => {
    const { scope, plan } = await arrange()
    const other = await arrange()
    await expect(takeVersionToPrint(other.scope, plan.id, 1, new Date())).rejects.toBeInstanceOf(
      NotFoundError,
    )
    await expect(takeVersionToPrint(scope, plan.id, 2, new Date())).rejects.toBeInstanceOf(NotFoundError)
  })
})

describe('how a handout was printed', () => {
  const compact = toPrintChoice({ layout: 'compact', without: ['advice'] })
  const large = toPrintChoice({ layout: 'large', grey: true })

  it('is offered for the same patient the next time, and the clinic’s usual way for others', async () => {
    const { clinic, scope, patient, plan } = await arrange()
    const other = await createPatient({ clinicId: clinic.id })
    expect(await getPrintChoice(scope, patient.id)).toEqual(toPrintChoice({}))
    await keepUsualPrint({ ...scope, role: 'owner' }, large)
    await takeVersionToPrint(scope, plan.id, 1, new Date(), compact)
    await takeVersionToPrint(scope, plan.id, 1, new Date())
    expect(await getPrintChoice(scope, patient.id)).toEqual(compact)
    expect(await getPrintChoice(scope, { planId: plan.id })).toEqual(compact)
    expect(await getPrintChoice(scope, other.id)).toEqual(large)
    await expect(keepUsualPrint({ ...scope, role: 'therapist' }, compact)).rejects.toBeInstanceOf(
      ForbiddenError,
    )
    const events = await ownerDatabase().auditEvent.findMany({
      where: { clinicId: clinic.id, kind: 'clinic-changed' },
    })
    expect(events.map(({ detail }) => detail)).toEqual([{ fields: ['printChoice'] }])
  })

  it('is nobody’s of another clinic', async () => {
    const { scope, patient, plan } = await arrange()
    await takeVersionToPrint(scope, plan.id, 1, new Date(), compact)
    const other = await arrange()
    expect(await getPrintChoice(other.scope, patient.id)).toEqual(toPrintChoice({}))
    expect(await getPrintChoice(other.scope, { planId: plan.id })).toEqual(toPrintChoice({}))
  })
})
