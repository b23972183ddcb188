import { describe, expect, it } from 'vitest'
import type { ClinicScope, ShareScope } from '@/lib/access/scope'
import { readWithin } from '@/lib/db/within'
import { InputError, NotFoundError } from '@/lib/errors'
import { openShare } from '@/lib/share/open-share'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createPlan, toContent } from '@/prisma/factories/plan'
import { createPlanVersion } from '@/prisma/factories/plan-version'
import { createShareLink } from '@/prisma/factories/share-link'
import releasedPlan from '@/prisma/releases/0.1.0/frozen-plan.json' with { type: 'json' }
import { type PatientAdherence, toPatientAdherence } from './given-plan'
import { logCheckIn } from './mutations'
import { findPlanAdherence, listCheckIns, readGivenPlans } from './queries'
import { arrangeLog, now, toCheckIn, toDayCheckIn } from './testing/arrange-log'

describe('logCheckIn', () => {
  it('keeps a check-in with its instant and its day, and records it', async () => {
    const { share, plan, version, clinic } = await arrangeLog()
    const checkIn = toCheckIn()
    expect(await logCheckIn(share, checkIn, now)).toMatchObject({ isNew: true, lineGone: false })
    expect(await listCheckIns(share, plan.id)).toEqual([{ ...checkIn, receivedAt: now.toISOString() }])
    const row = await ownerDatabase().checkIn.findFirstOrThrow({ where: { id: checkIn.id } })
    expect(row).toMatchObject({ versionId: version.id, shareLinkId: share.shareLinkId, receivedAt: now })
    const events = await ownerDatabase().auditEvent.findMany({
      where: { clinicId: clinic.id, kind: 'checked-in' },
    })
    expect(events).toHaveLength(1)
    expect(JSON.stringify(events)).not.toContain('done')
  })

  it('logs the same id once, also when it comes twice at the same moment', async () => {
    const { share, plan } = await arrangeLog()
    const checkIn = toCheckIn()
    const first = await Promise.all([logCheckIn(share, checkIn, now), logCheckIn(share, checkIn, now)])
    expect(first.map(({ isNew }) => isNew).toSorted()).toEqual([false, true])
    expect(await logCheckIn(share, checkIn, now)).toMatchObject({ isNew: false })
    expect(await listCheckIns(share, plan.id)).toHaveLength(1)
  })

  it('refuses an exercise that the plan never had, and takes one of an older version', async () => {
    const { share, plan, member, version } = await arrangeLog()
    await expect(logCheckIn(share, toCheckIn({ itemId: 'other' }), now)).rejects.toThrow(InputError)
    const without = { ...plan, content: toContent([{ id: 'clam-line', slug: 'clam', side: 'left' }]) }
    const second = await createPlanVersion({ plan: without, memberId: member.id, number: 2 })
    await logCheckIn(share, toCheckIn(), now)
    await logCheckIn(share, toCheckIn({ itemId: 'clam-line' }), now)
    const rows = await ownerDatabase().checkIn.findMany({ where: { planId: plan.id } })
    const versionOf = (itemId: string) => rows.find((row) => row.itemId === itemId)?.versionId
    expect([versionOf('bridge-line'), versionOf('clam-line')]).toEqual([version.id, second.id])
  })

  it('finds the exercise in a version that has no schedule beside it, of this program and of release 0.1.0', async () => {
    const old = await arrangeLog({ unscheduled: true })
    const changed = { ...old.plan, content: toContent([{ id: 'clam-line', slug: 'clam', side: 'left' }]) }
    const second = await createPlanVersion({
      plan: changed,
      memberId: old.member.id,
      number: 2,
      unscheduled: true,
    })
    await logCheckIn(old.share, toCheckIn(), now)
    await logCheckIn(old.share, toCheckIn({ itemId: 'clam-line' }), now)
    await expect(logCheckIn(old.share, toCheckIn({ itemId: 'other' }), now)).rejects.toThrow(InputError)
    const rows = await ownerDatabase().checkIn.findMany({ where: { planId: old.plan.id } })
    expect(new Set(rows.map(({ versionId }) => versionId))).toEqual(new Set([old.version.id, second.id]))

    const { share, plan } = await arrangeLog({ unscheduled: true, released: true })
    const itemId = releasedPlan.content.phases[1]?.items[0]?.id
    expect(await logCheckIn(share, toCheckIn({ itemId }), now)).toMatchObject({ isNew: true })
    expect(await listCheckIns(share, plan.id)).toHaveLength(1)
  })

  it('refuses a day far from the instant', async () => {
    const { share } = await arrangeLog()
    await expect(logCheckIn(share, toCheckIn({ localDate: '2026-11-19' }), now)).rejects.toThrow(InputError)
  })

  it.each([false, true])(
    'tells that an exercise is no longer in the plan, and keeps its tick (%s)',
    async (unscheduled) => {
      const { share, plan, member } = await arrangeLog({ unscheduled })
      const without = { ...plan, content: toContent([{ id: 'clam-line', slug: 'clam', side: 'left' }]) }
      await createPlanVersion({ plan: without, memberId: member.id, number: 2, unscheduled })
      expect(await logCheckIn(share, toCheckIn(), now)).toMatchObject({ isNew: true, lineGone: true })
      const present = await logCheckIn(share, toCheckIn({ itemId: 'clam-line' }), now)
      expect(present).toMatchObject({ isNew: true, lineGone: false })
      expect(await listCheckIns(share, plan.id)).toHaveLength(2)
    },
  )

  it('refuses an id that another patient of the clinic used, and never says that it was kept', async () => {
    const one = await arrangeLog()
    const patient = await createPatient({ clinicId: one.clinic.id })
    const plan = await createPlan({
      clinicId: one.clinic.id,
      patientId: patient.id,
      userId: one.scope.userId,
    })
    await createPlanVersion({ plan, memberId: one.member.id })
    const { token } = await createShareLink(plan)
    const other = await openShare(token, { address: '192.0.2.2', now })
    if (!other) throw new Error('The link is live.')
    const checkIn = toDayCheckIn({ pain: 3 })
    await logCheckIn(one.share, checkIn, now)
    await expect(logCheckIn(other.scope, checkIn, now)).rejects.toThrow(InputError)
    expect(await listCheckIns(other.scope, plan.id)).toEqual([])
  })
})

describe('listCheckIns', () => {
  it('shows a link its own plan alone, and a clinic its own plans alone', async () => {
    const one = await arrangeLog()
    const other = await arrangeLog()
    const wander = (scope: ShareScope, planId: string) => listCheckIns(scope, planId)
    await expect(wander(one.share, other.plan.id)).rejects.toThrow(NotFoundError)
    await expect(listCheckIns(one.scope, other.plan.id)).rejects.toThrow(NotFoundError)
  })
})

async function adherenceOf(scope: ClinicScope, patientIds: string[]): Promise<Map<string, PatientAdherence>> {
  const given = await readWithin(scope, (tx) =>
    readGivenPlans(tx, scope, { patientIds, since: '2026-10-20' }),
  )
  return new Map(given.map((plan) => [plan.patientId, toPatientAdherence(plan, '2026-11-22')]))
}

describe('readGivenPlans', () => {
  it('summarizes each patient’s plan in force, and leaves out those without one', async () => {
    const { share, scope, patient, plan, clinic } = await arrangeLog()
    const blank = await createPatient({ clinicId: clinic.id })
    await logCheckIn(share, toCheckIn(), now)
    await logCheckIn(share, toDayCheckIn({ pain: 4 }), now)
    const byPatient = await adherenceOf(scope, [patient.id, blank.id])
    expect([...byPatient.keys()]).toEqual([patient.id])
    const summary = byPatient.get(patient.id)
    expect(summary).toMatchObject({
      planId: plan.id,
      lastPain: 4,
      lastLoggedOn: '2026-11-22',
      stoppedLogging: false,
    })
    expect(summary?.days.at(-1)?.pain).toBe(4)
    expect(await findPlanAdherence(scope, plan.id, '2026-10-20', now)).toMatchObject({
      days: summary?.days,
      share: summary?.share,
    })
  })

  it('says nothing about another clinic’s patients', async () => {
    const { patient, plan } = await arrangeLog()
    const { scope } = await arrangeLog()
    expect((await adherenceOf(scope, [patient.id])).size).toBe(0)
    expect(await findPlanAdherence(scope, plan.id, '2026-10-20', now)).toBeNull()
    expect((await adherenceOf(scope, [])).size).toBe(0)
  })

  it('counts the exercises of the version, which frozen items name', async () => {
    const { share, scope, plan } = await arrangeLog()
    await logCheckIn(share, toCheckIn({ localDate: '2026-11-21' }), now)
    const summary = await findPlanAdherence(scope, plan.id, '2026-10-20', now)
    expect(summary?.days.at(-2)).toMatchObject({ date: '2026-11-21', share: 1 })
  })

  it('records who looked at what a patient logged, once in ten minutes', async () => {
    const { scope, plan, patient } = await arrangeLog()
    for (let look = 0; look < 2; look++) await findPlanAdherence(scope, plan.id, '2026-10-20', now)
    const events = await ownerDatabase().auditEvent.findMany({
      where: { clinicId: scope.clinicId, kind: 'adherence-read' },
    })
    expect(events).toMatchObject([
      { userId: scope.userId, detail: { patientId: patient.id, planId: plan.id } },
    ])
  })

  it('says the same of a version that has no schedule beside it', async () => {
    const summaryOf = async (unscheduled: boolean) => {
      const { share, scope, patient } = await arrangeLog({ unscheduled })
      await logCheckIn(share, toCheckIn({ localDate: '2026-11-21' }), now)
      const { planId: _, ...summary } = (await adherenceOf(scope, [patient.id])).get(patient.id) ?? {}
      return summary
    }
    expect(await summaryOf(true)).toEqual(await summaryOf(false))
  })

  it('reads a version of release 0.1.0', async () => {
    const { share, scope, plan, patient } = await arrangeLog({ unscheduled: true, released: true })
    const itemId = releasedPlan.content.phases[1]?.items[0]?.id
    await logCheckIn(share, toCheckIn({ itemId }), now)
    const summary = (await adherenceOf(scope, [patient.id])).get(patient.id)
    expect(summary).toMatchObject({ planId: plan.id, phase: { number: 2, title: 'Build' }, week: 2 })
    expect(summary?.days.at(-1)).toMatchObject({ done: 1 })
  })
})
