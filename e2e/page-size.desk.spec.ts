import { createCheckIn } from '@/prisma/factories/check-in'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { expect, test } from './fixtures/journey'
import { sharePlan } from './fixtures/shared-plan'

const mostBytes = 150_000

test('no page of a clinic with many patients is larger than 150 KB', async ({
  clinic,
  therapist,
  signedIn: page,
  signInAs,
  plan,
  patient,
}) => {
  const clinicId = clinic.id
  const today = new Date()
  let link = ''
  for (let n = 0; n < 40; n += 1) {
    const one = await createPatient({ clinicId, lastName: `Family ${n}`, memberId: therapist.member.id })
    const shared = await sharePlan({ clinic, patient: one, therapist })
    link = shared.path
    for (const daysAgo of [0, 1, 2, 3])
      await createCheckIn({
        clinicId,
        planId: shared.plan.id,
        versionId: shared.version.id,
        shareLinkId: shared.link.id,
        localDate: new Date(today.getTime() - daysAgo * 86_400_000),
        loggedAt: new Date(today.getTime() - daysAgo * 86_400_000),
        body: { about: 'day', pain: (n + daysAgo) % 6, amount: 'all' },
      })
  }
  await ownerDatabase().auditEvent.createMany({
    data: Array.from({ length: 80 }, () => ({
      clinicId,
      kind: 'plan-read',
      userId: therapist.user.id,
      detail: { patientId: patient.id, planId: plan.id },
    })),
  })
  await signInAs(page, 'owner')
  const paths = [
    '/patients?show=clinic',
    `/patients/${patient.id}`,
    '/templates',
    '/settings/clinic',
    '/settings/security',
    '/settings/audit',
    '/settings/members',
    link,
  ]
  for (const path of paths) {
    const answer = await page.request.get(path, { headers: { accept: 'text/html' } })
    expect(answer.status(), path).toBe(200)
    const bytes = (await answer.body()).length
    test.info().annotations.push({
      type: 'bytes',
      description: `${path.replace(/[0-9a-f-]{36}|s\/.+/, '…')} ${bytes}`,
    })
    expect(bytes, path.slice(0, 12)).toBeLessThan(mostBytes)
  }
})
