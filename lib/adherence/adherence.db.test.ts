import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ShareScope } from '@/lib/access/scope'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { InputError, NotFoundError, TooManyError } from '@/lib/errors'
import { toFrozenPlan } from '@/lib/plan/frozen/to-frozen-plan'
import { openShare } from '@/lib/share/open-share'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createPlan, toContent } from '@/prisma/factories/plan'
import { createPlanVersion } from '@/prisma/factories/plan-version'
import { createShareLink } from '@/prisma/factories/share-link'
import releasedPlan from '@/prisma/releases/0.1.0/frozen-plan.json' with { type: 'json' }
import type { CheckIn } from './check-in'
import { checkInsPerDay, logCheckIn } from './mutations'
import { adherenceByPatient, findPlanAdherence, listCheckIns } from './queries'

const now = new Date('2026-11-22T20:00:00Z')
const items = [{ id: 'bridge-line', slug: 'bridge', dosage: { sets: 2, reps: 10, daysPerWeek: 7 } }]

async function arrange({ unscheduled = false, released = false } = {}) {
  const clinic = await createClinic()
  const { user, member, scope } = await createMember({ clinicId: clinic.id })
  const patient = await createPatient({ clinicId: clinic.id })
  const content = toContent(items)
  const plan = await createPlan({ clinicId: clinic.id, patientId: patient.id, userId: user.id, content })
  const frozen = toFrozenPlan({
    content,
    catalogs: { en: builtInCatalog('en') },
    clinic: {
      name: clinic.name,
      country: 'US',
      emergencyNumber: '911',
      timeZone: 'UTC',
      firstDayOfWeek: 1,
      paperSize: 'letter',
    },
    therapist: { name: 'Ines Okafor' },
    patient: { firstName: 'Tomas' },
    versionNumber: 1,
    publishedOn: '2026-11-01',
  })
  const version = await createPlanVersion({ plan, memberId: member.id, frozen, unscheduled })
  if (released) await publishAsRelease(version.id)
  const { token } = await createShareLink(plan)
  const share = await openShare(token, { address: '192.0.2.1', now })
  if (!share) throw new Error('The link is live.')
  return { clinic, scope, member, patient, plan, version, share: share.scope }
}

/** The version in the shape in which release 0.1.0 stored one, with nothing beside it. */
async function publishAsRelease(id: string): Promise<void> {
  const frozen = { ...releasedPlan, publishedOn: '2026-11-01', versionNumber: 1 }
  await ownerDatabase().planVersion.updateMany({ where: { id }, data: { frozen } })
}

function toCheckIn(given: Partial<CheckIn> = {}): CheckIn {
  return {
    id: randomUUID(),
    itemId: 'bridge-line',
    localDate: '2026-11-22',
    loggedAt: '2026-11-22T19:00:00.000Z',
    body: { about: 'item', result: 'done' },
    ...given,
  }
}
const ofDay = (pain: number): Partial<CheckIn> => ({ itemId: undefined, body: { about: 'day', pain } })

describe('logCheckIn', () => {
  it('keeps a check-in with its instant and its day, and records it', async () => {
    const { share, plan, version, clinic } = await arrange()
    const checkIn = toCheckIn()
    expect(await logCheckIn(share, checkIn, now)).toBe(true)
    expect(await listCheckIns(share, plan.id)).toEqual([{ ...checkIn }])
    const row = await ownerDatabase().checkIn.findFirstOrThrow({ where: { id: checkIn.id } })
    expect(row).toMatchObject({ versionId: version.id, shareLinkId: share.shareLinkId, receivedAt: now })
    const events = await ownerDatabase().auditEvent.findMany({
      where: { clinicId: clinic.id, kind: 'checked-in' },
    })
    expect(events).toHaveLength(1)
    expect(JSON.stringify(events)).not.toContain('done')
  })

  it('logs the same id once, also when it comes twice at the same moment', async () => {
    const { share, plan } = await arrange()
    const checkIn = toCheckIn()
    const first = await Promise.all([logCheckIn(share, checkIn, now), logCheckIn(share, checkIn, now)])
    expect(first.toSorted()).toEqual([false, true])
    expect(await logCheckIn(share, checkIn, now)).toBe(false)
    expect(await listCheckIns(share, plan.id)).toHaveLength(1)
  })

  it('refuses an exercise that the plan never had, and takes one of an older version', async () => {
    const { share, plan, member, version } = await arrange()
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
    const old = await arrange({ unscheduled: true })
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

    const { share, plan } = await arrange({ unscheduled: true, released: true })
    const itemId = releasedPlan.content.phases[1]?.items[0]?.id
    expect(await logCheckIn(share, toCheckIn({ itemId }), now)).toBe(true)
    expect(await listCheckIns(share, plan.id)).toHaveLength(1)
  })

  it('refuses a day far from the instant', async () => {
    const { share } = await arrange()
    await expect(logCheckIn(share, toCheckIn({ localDate: '2026-11-19' }), now)).rejects.toThrow(InputError)
  })

  it('stops a link that is used to fill the table', async () => {
    const { share, clinic, plan, version } = await arrange()
    await ownerDatabase().checkIn.createMany({
      data: Array.from({ length: checkInsPerDay }, () => ({
        clinicId: clinic.id,
        id: randomUUID(),
        planId: plan.id,
        versionId: version.id,
        shareLinkId: share.shareLinkId,
        localDate: new Date('2026-11-22'),
        loggedAt: now,
        receivedAt: now,
        body: { about: 'day', pain: 1 },
      })),
    })
    await expect(logCheckIn(share, toCheckIn(), now)).rejects.toThrow(TooManyError)
  })
})

describe('listCheckIns', () => {
  it('shows a link its own plan alone, and a clinic its own plans alone', async () => {
    const one = await arrange()
    const other = await arrange()
    const wander = (scope: ShareScope, planId: string) => listCheckIns(scope, planId)
    await expect(wander(one.share, other.plan.id)).rejects.toThrow(NotFoundError)
    await expect(listCheckIns(one.scope, other.plan.id)).rejects.toThrow(NotFoundError)
  })
})

describe('adherenceByPatient', () => {
  it('summarizes each patient’s plan in force, and leaves out those without one', async () => {
    const { share, scope, patient, plan, clinic } = await arrange()
    const blank = await createPatient({ clinicId: clinic.id })
    await logCheckIn(share, toCheckIn(), now)
    await logCheckIn(share, toCheckIn(ofDay(4)), now)
    const byPatient = await adherenceByPatient(scope, [patient.id, blank.id], '2026-10-20', now)
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
    const { patient, plan } = await arrange()
    const { scope } = await arrange()
    expect((await adherenceByPatient(scope, [patient.id], '2026-10-20', now)).size).toBe(0)
    expect(await findPlanAdherence(scope, plan.id, '2026-10-20', now)).toBeNull()
    expect((await adherenceByPatient(scope, [], '2026-10-20', now)).size).toBe(0)
  })

  it('counts the exercises of the version, which frozen items name', async () => {
    const { share, scope, plan } = await arrange()
    await logCheckIn(share, toCheckIn({ localDate: '2026-11-21' }), now)
    const summary = await findPlanAdherence(scope, plan.id, '2026-10-20', now)
    expect(summary?.days.at(-2)).toMatchObject({ date: '2026-11-21', share: 1 })
  })

  it('says the same of a version that has no schedule beside it', async () => {
    const summaryOf = async (unscheduled: boolean) => {
      const { share, scope, patient } = await arrange({ unscheduled })
      await logCheckIn(share, toCheckIn({ localDate: '2026-11-21' }), now)
      const { planId: _, ...summary } =
        (await adherenceByPatient(scope, [patient.id], '2026-10-20', now)).get(patient.id) ?? {}
      return summary
    }
    expect(await summaryOf(true)).toEqual(await summaryOf(false))
  })

  it('reads a version of release 0.1.0', async () => {
    const { share, scope, plan, patient } = await arrange({ unscheduled: true, released: true })
    const itemId = releasedPlan.content.phases[1]?.items[0]?.id
    await logCheckIn(share, toCheckIn({ itemId }), now)
    const summary = (await adherenceByPatient(scope, [patient.id], '2026-10-20', now)).get(patient.id)
    expect(summary).toMatchObject({ planId: plan.id, phase: { number: 2, title: 'Build' }, week: 2 })
    expect(summary?.days.at(-1)).toMatchObject({ done: 1 })
  })
})
