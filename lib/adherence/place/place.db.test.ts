import { describe, expect, it } from 'vitest'
import type { ClinicScope } from '@/lib/access/scope'
import { isWaitedFor } from '@/lib/db/testing/is-waited-for'
import { within } from '@/lib/db/within'
import { archivePatient } from '@/lib/patient/mutations'
import { archivePlan } from '@/lib/plan/mutations/archive-plan'
import { recordOpening } from '@/lib/share/mutations'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createPlan } from '@/prisma/factories/plan'
import { createPlanVersion } from '@/prisma/factories/plan-version'
import { createShareLink } from '@/prisma/factories/share-link'
import { markSeen } from '../alert/mutations'
import { logCheckIn } from '../mutations'
import { arrangeLog, now, toCheckIn, toDayCheckIn } from '../testing/arrange-log'
import { type PlaceListQuery, placeListSchema } from './list-query'
import { placeTurned } from './mutations'
import { listPatientLines } from './queries'

const query = placeListSchema.parse({})
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)

/** The list in order, "group name", read page by page. */
async function listed(scope: ClinicScope, asked: Partial<PlaceListQuery> = {}, at = now) {
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page = await listPatientLines(scope, { ...query, ...asked, cursor }, at)
    seen.push(...page.lines.map(({ group, name }) => `${group} ${name.split(' ').at(-1)}`))
    cursor = page.nextCursor
  } while (cursor)
  return seen
}

/** One patient for each group, whose names would put them in the opposite order. */
async function arrangeGroups() {
  const first = await arrangeLog({ lastName: 'Zorn' })
  const { clinic, user, scope } = first
  await logCheckIn(first.share, toDayCheckIn({ pain: 8 }), now)
  const wrote = await arrangeLog({ lastName: 'Young', beside: first })
  await logCheckIn(wrote.share, toDayCheckIn({ note: 'May I sit?' }), now)
  const going = await arrangeLog({ lastName: 'Xu', beside: first })
  await logCheckIn(going.share, toCheckIn(), now)
  await arrangeLog({ lastName: 'West', beside: first })
  const opened = await arrangeLog({ lastName: 'Voss', beside: first })
  await recordOpening({ scope: opened.share, patientId: opened.patient.id }, now)
  const draft = await createPatient({ clinicId: clinic.id, lastName: 'Umar' })
  await createPlan({ clinicId: clinic.id, patientId: draft.id, userId: user.id })
  await createPatient({ clinicId: clinic.id, lastName: 'Tan' })
  const gone = await createPatient({ clinicId: clinic.id, lastName: 'Abel' })
  await archivePatient(scope, gone.id, now)
  return { ...first, wrote, going }
}

const inOrder = [
  'lookFirst Zorn',
  'lookFirst Young',
  'goingToPlan Xu',
  'linkNotOpened West',
  'noLog Voss',
  'notPublished Umar',
  'noPlan Tan',
]

describe('the list of patients', () => {
  it('goes by what there is to do, over all pages', async () => {
    const { scope } = await arrangeGroups()
    expect(await listed(scope)).toEqual(inOrder)
    expect(await listed(scope, { limit: 2 })).toEqual(inOrder)
    expect(await listed(scope, { archived: true })).toEqual(['archived Abel'])
  })

  it('counts lists and groups over all pages', async () => {
    const { scope, member, clinic } = await arrangeGroups()
    await createPatient({ clinicId: clinic.id, memberId: member.id })
    const { counts } = await listPatientLines(scope, { ...query, limit: 1 }, now)
    expect(counts).toMatchObject({ mine: 1, clinic: 8, archived: 1, groups: { lookFirst: 2, noPlan: 2 } })
    const mine = await listPatientLines(scope, { ...query, whose: 'mine' }, now)
    expect(mine.counts.groups).toEqual({ lookFirst: 0, ...mine.counts.groups, noPlan: 1 })
    expect(mine.lines).toHaveLength(1)
  })

  it('is narrowed to a group or to one reason, page by page, and counts all reasons whatever it is narrowed to', async () => {
    const { scope } = await arrangeGroups()
    expect(await listed(scope, { only: 'lookFirst', limit: 1 })).toEqual(inOrder.slice(0, 2))
    expect(await listed(scope, { only: 'toldToStop' })).toEqual(['lookFirst Zorn'])
    expect(await listed(scope, { only: 'asked' })).toEqual(['lookFirst Young'])
    expect(await listed(scope, { only: 'noPlan' })).toEqual(['noPlan Tan'])
    expect(await listed(scope, { only: 'asked', whose: 'mine' })).toEqual([])
    const { counts } = await listPatientLines(scope, { ...query, only: 'noPlan' }, now)
    expect(counts).toMatchObject({ clinic: 7, groups: { lookFirst: 2 } })
    expect(counts.reasons).toEqual({ toldToStop: 1, asked: 1 })
    expect(await listed(scope, { only: 'stoppedLogging' }, inDays(6))).toEqual(['lookFirst Xu'])
  })

  it('shows whoever was told to stop under that reason, also while a newer plan of theirs is a draft', async () => {
    const { scope, clinic, patient, user } = await arrangeGroups()
    await createPlan({ clinicId: clinic.id, patientId: patient.id, userId: user.id })
    expect(await listed(scope, { only: 'toldToStop' })).toEqual(['lookFirst Zorn'])
    const { counts } = await listPatientLines(scope, query, now)
    expect(counts).toMatchObject({ groups: { lookFirst: 2 }, reasons: { toldToStop: 1, asked: 1 } })
  })

  it('keeps the place of a page although its last line has moved since', async () => {
    const { scope, patient } = await arrangeGroups()
    const first = await listPatientLines(scope, { ...query, limit: 1 }, now)
    const ids = first.lines[0]?.unseen.map(({ id }) => id) ?? []
    await markSeen(scope, patient.id, ids, now)
    const next = await listPatientLines(scope, { ...query, limit: 1, cursor: first.nextCursor }, now)
    expect(next.lines.map(({ name }) => name)).toEqual(['Tomas Young'])
  })

  it('finds words in all groups, in the same order', async () => {
    const { scope } = await arrangeGroups()
    expect(await listed(scope, { search: 'tomas' })).toEqual(inOrder)
    expect(await listed(scope, { search: 'xu hip' })).toEqual(['goingToPlan Xu'])
  })

  it('is no other clinic’s', async () => {
    await arrangeGroups()
    const { scope } = await arrangeLog({ lastName: 'Own' })
    expect(await listed(scope)).toEqual(['linkNotOpened Own'])
  })
})

describe('a place', () => {
  it('turns by itself when days pass: silence is told after five days, and an alert outlasts all of them', async () => {
    const { scope } = await arrangeGroups()
    const later = await listed(scope, {}, inDays(6))
    expect(later).toContain('lookFirst Xu')
    expect(later).toContain('lookFirst Young')
    const weeks = await listed(scope, {}, inDays(50))
    expect(weeks).toContain('linkNotOpened Xu')
    expect(weeks.slice(0, 2)).toEqual(['lookFirst Zorn', 'lookFirst Young'])
  })

  it('follows each thing that happens', async () => {
    const given = await arrangeLog({ lastName: 'Xu' })
    const { scope, share, patient, plan, member, clinic, user } = given
    const group = async (at = now) => (await listed(scope, {}, at))[0]?.split(' ')[0]
    expect(await group()).toBe('linkNotOpened')
    await recordOpening({ scope: share, patientId: patient.id }, now)
    expect(await group()).toBe('noLog')
    await logCheckIn(share, toCheckIn(), now)
    expect(await group()).toBe('goingToPlan')
    await logCheckIn(share, toDayCheckIn({ note: 'Thank you' }), now)
    expect(await group()).toBe('lookFirst')
    const [written] = await ownerDatabase().alert.findMany({ where: { patientId: patient.id } })
    await markSeen(scope, patient.id, [written?.id ?? ''], now)
    expect(await group()).toBe('doneToday')
    const next = inDays(1)
    expect(await group(next)).toBe('goingToPlan')
    const other = await createPlan({ clinicId: clinic.id, patientId: patient.id, userId: user.id })
    expect(await group(next)).toBe('notPublished')
    await createPlanVersion({ plan: other, memberId: member.id, publishedAt: now })
    expect(await group(next)).toBe('noLog')
    await createShareLink(other)
    expect(await group(next)).toBe('linkNotOpened')
    await archivePlan(scope, other.id, now)
    expect(await group(next)).toBe('goingToPlan')
    await archivePlan(scope, plan.id, now)
    expect(await group(next)).toBe('noPlan')
  })

  it('stays until midnight by the clinic’s clock where a member dealt with it, at the end of its lists and in no count', async () => {
    const { scope, clinic, wrote, user } = await arrangeGroups()
    const zone = 'Pacific/Auckland'
    await ownerDatabase().clinic.update({ where: { id: clinic.id }, data: { timeZone: zone } })
    // 13:00 of the next day there, and an hour before its midnight.
    const [seenAt, late, midnight] = ['00:00', '10:59', '11:00'].map(
      (time) => new Date(`2026-11-23T${time}:00Z`),
    )
    const [written] = await ownerDatabase().alert.findMany({ where: { patientId: wrote.patient.id } })
    await markSeen(scope, wrote.patient.id, [written?.id ?? ''], seenAt ?? now)
    const page = await listPatientLines(scope, { ...query, limit: 2 }, late ?? now)
    const done = page.lines.find(({ id }) => id === wrote.patient.id)
    expect(done).toMatchObject({ group: 'doneToday', done: { by: user.name, at: '13:00', about: 'asked' } })
    expect(page.counts.groups).toMatchObject({ lookFirst: 1, doneToday: 1 })
    expect(page.counts.reasons).toEqual({ toldToStop: 1 })
    const [stopped, dealtWith] = ['lookFirst Zorn', 'doneToday Young']
    expect((await listed(scope, { limit: 1 }, late)).slice(0, 3)).toEqual([
      stopped,
      dealtWith,
      'goingToPlan Xu',
    ])
    expect(await listed(scope, { only: 'lookFirst', limit: 1 }, late)).toEqual([stopped, dealtWith])
    expect(await listed(scope, { only: 'asked' }, late)).toEqual([dealtWith])
    expect(await listed(scope, { only: 'goingToPlan' }, late)).toEqual(['goingToPlan Xu'])
    expect(await listed(scope, {}, midnight)).toContain('goingToPlan Young')
    expect(await listed(scope, { only: 'asked' }, midnight)).toEqual([])
    expect((await listed(scope, {}, midnight))[0]).toBe(stopped)
  })

  it('goes back to the front when something new is said on the day it was dealt with', async () => {
    const { scope, share, patient } = await arrangeLog({ lastName: 'Xu' })
    await logCheckIn(share, toDayCheckIn({ note: 'Thank you' }), now)
    const [written] = await ownerDatabase().alert.findMany({ where: { patientId: patient.id } })
    await markSeen(scope, patient.id, [written?.id ?? ''], now)
    expect(await listed(scope)).toEqual(['doneToday Xu'])
    await logCheckIn(share, toDayCheckIn({ pain: 8 }), now)
    expect(await listed(scope)).toEqual(['lookFirst Xu'])
  })

  it('follows a draft that becomes the newest by being saved', async () => {
    const { scope, share, patient, plan, clinic, user } = await arrangeLog()
    await logCheckIn(share, toCheckIn(), now)
    await createPlan({ clinicId: clinic.id, patientId: patient.id, userId: user.id })
    expect((await listed(scope))[0]).toContain('notPublished')
    await ownerDatabase().plan.updateMany({ where: { id: plan.id }, data: { updatedAt: inDays(40_000) } })
    expect((await listed(scope))[0]).toContain('goingToPlan')
  })

  it('goes with the name and the member who treats the patient', async () => {
    const { scope, patient, clinic } = await arrangeLog({ lastName: 'Xu' })
    await createPatient({ clinicId: clinic.id, lastName: 'Berg' })
    const colleague = await createMember({ clinicId: clinic.id })
    expect(await listed(colleague.scope, { whose: 'mine' })).toEqual([])
    await ownerDatabase().patient.updateMany({
      where: { id: patient.id },
      data: { memberId: colleague.member.id, lastName: 'Aare' },
    })
    expect(await listed(colleague.scope, { whose: 'mine' })).toEqual(['linkNotOpened Aare'])
    expect(await listed(scope)).toEqual(['linkNotOpened Aare', 'noPlan Berg'])
  })

  it('loses nothing that comes while it is worked out', async () => {
    const { scope, share } = await arrangeLog()
    let logged: Promise<unknown> = Promise.resolve()
    await within(scope, async (tx) => {
      expect(await placeTurned(tx, scope, now)).toBe(1)
      // Waits for this transaction, because it changes the same place.
      logged = logCheckIn(share, toDayCheckIn({ note: 'It hurts' }), now)
      await expect.poll(() => isWaitedFor(tx)).toBe(true)
    })
    await logged
    expect((await listed(scope))[0]).toContain('lookFirst')
  })

  it('is left to whoever is changing it, and worked out after them', async () => {
    const { scope, share, patient } = await arrangeLog()
    await listed(scope)
    await within(scope, async (tx) => {
      await tx.$executeRaw`UPDATE patient_place SET turns_on = '-infinity' WHERE clinic_id = ${scope.clinicId}::uuid`
      expect((await listed(scope))[0]).toContain('linkNotOpened')
    })
    await recordOpening({ scope: share, patientId: patient.id }, now)
    expect((await listed(scope))[0]).toContain('noLog')
  })
})
