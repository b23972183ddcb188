import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { PlanContent } from '@/lib/plan/schema'
import { createClinic } from '@/prisma/factories/clinic'
import { toFrozen } from '@/prisma/factories/frozen-plan'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createPlan, toContent } from '@/prisma/factories/plan'
import { createPlanVersion } from '@/prisma/factories/plan-version'
import { openPatientRecord } from '../patient-record/queries'
import { listPatientLines } from '../place/queries'
import { writeVisit } from './mutations'
import type { VisitInput } from './visit'
import { toVisitLines } from './visit-lines'

const now = new Date('2026-11-22T20:00:00Z')
const today = '2026-11-22'
const content: PlanContent = {
  ...toContent([
    { id: 'bridge', slug: 'bridge', dosage: { sets: 2, reps: 10, daysPerWeek: 7 } },
    {
      ...{ id: 'hands', slug: 'mt-hip-lat', side: 'right' },
      dosage: { grade: { min: 'II', max: 'III' }, sets: 3, holdSec: 30, visits: { total: 4 } },
    },
    {
      id: 'soft',
      slug: 'mt-stm-glut',
      side: 'right',
      dosage: { durationMin: 8, visits: { perWeek: 2 }, weeks: 1 },
    },
  ]),
  reviewDate: '2026-12-20',
}

async function arrange(given: PlanContent = content) {
  const clinic = await createClinic({ timeZone: 'UTC' })
  const { user, member, scope } = await createMember({ clinicId: clinic.id })
  const patient = await createPatient({ clinicId: clinic.id })
  const plan = await createPlan({
    clinicId: clinic.id,
    patientId: patient.id,
    userId: user.id,
    content: given,
  })
  const publish = (next: PlanContent, number: number, publishedOn: string) =>
    createPlanVersion({
      ...{ plan, memberId: member.id, number, publishedAt: new Date(`${publishedOn}T08:00:00Z`) },
      frozen: toFrozen(next, { versionNumber: number, publishedOn }),
    })
  await publish(given, 1, '2026-11-01')
  const visitId = randomUUID()
  const record = (visit: VisitInput | null, revision = 1, id = visitId) =>
    writeVisit(scope, { planId: plan.id, visitId: id }, { revision, visit }, now)
  const query = { search: '', whose: 'clinic', archived: false, cursor: null, limit: 30 } as const
  const due = async () => {
    const { reassess } = await openPatientRecord(scope, patient.id, 'UTC', now)
    const [line] = (await listPatientLines(scope, query, now)).lines
    expect(line?.reassess).toEqual(reassess)
    return reassess
  }
  return { clinic, scope, user, patient, plan, publish, visitId, record, due }
}

const said: VisitInput = {
  ...{ on: today, version: 1 },
  lines: [
    { itemId: 'hands', done: true, grade: 'III', amount: 3, response: 'better' },
    { itemId: 'soft', done: false },
  ],
  pain: { before: 5, after: 3 },
}

const kindsOf = async (clinicId: string) =>
  (await ownerDatabase().auditEvent.findMany({ where: { clinicId }, orderBy: { at: 'asc' } }))
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('visit-'))

test('what the therapist does comes first, with the grade and the amount that are asked for', () => {
  expect(toVisitLines(toFrozen(content))).toMatchObject([
    { itemId: 'hands', side: 'right', byHand: true, graded: {}, counts: { unit: 'sets', planned: 3 } },
    { itemId: 'soft', byHand: true, counts: { unit: 'minutes', planned: 8 } },
    { itemId: 'bridge', byHand: false, counts: { unit: 'sets', planned: 2 } },
  ])
  expect(toVisitLines(toFrozen(content))[1]).not.toHaveProperty('graded')
})

test('a visit is recorded with its day, version and lines, is read on the patient’s page, and stands in the record', async () => {
  const { clinic, scope, patient, user, record } = await arrange()
  const [visit] = await record(said)
  expect(visit).toMatchObject({
    on: today,
    version: 1,
    revision: 1,
    by: user.name,
    planned: 4,
    pain: said.pain,
  })
  expect(visit?.lines).toMatchObject([
    { itemId: 'hands', slug: 'mt-hip-lat', side: 'right', done: true, grade: 'III', response: 'better' },
    { itemId: 'soft', done: false },
  ])
  const page = await openPatientRecord(scope, patient.id, 'UTC', now)
  expect(page.visits).toEqual([visit])
  expect(page.newest?.number).toBe(1)
  expect(await kindsOf(clinic.id)).toEqual(['visit-recorded'])
})

test('the same press twice, at once or after an answer that was lost, is one visit and one event', async () => {
  const { clinic, record } = await arrange()
  const [first, second] = await Promise.all([record(said), record(said)])
  expect(first).toHaveLength(1)
  expect(second).toEqual(first)
  expect(await record(said)).toEqual(first)
  expect(await kindsOf(clinic.id)).toEqual(['visit-recorded'])
  const other = record({ ...said, note: 'Other words.' })
  await expect(other).rejects.toMatchObject({ name: 'ConflictError', current: { visits: first } })
  expect(await record(said, 1, randomUUID())).toHaveLength(2)
})

test('a correction and a visit that is taken back are rows more, and nothing that was written goes', async () => {
  const { clinic, visitId, record } = await arrange()
  await record(said)
  const [corrected] = await record({ ...said, on: '2026-11-21', note: 'Slept well.' }, 2)
  expect(corrected).toMatchObject({ revision: 2, on: '2026-11-21', note: 'Slept well.' })
  expect(await record(null, 3)).toEqual([])
  expect(await record(null, 3)).toEqual([])
  expect(await record(said, 4)).toMatchObject([{ revision: 4, on: today }])
  const rows = await ownerDatabase().planVisit.findMany({
    where: { id: visitId },
    orderBy: { revision: 'asc' },
  })
  expect(rows.map(({ body }) => body !== null)).toEqual([true, true, false, true])
  expect(await kindsOf(clinic.id)).toEqual([
    'visit-recorded',
    'visit-corrected',
    'visit-taken-back',
    'visit-corrected',
  ])
})

test('of two who correct at once one is told of the other', async () => {
  const { record } = await arrange()
  await record(said)
  const both = await Promise.allSettled(['Mine.', 'Theirs.'].map((note) => record({ ...said, note }, 2)))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { name: 'ConflictError', current: { visits: [{ revision: 2 }] } },
  })
  await expect(record(said, 9)).rejects.toMatchObject({ name: 'ConflictError' })
})

test('what is missing, foreign, yet to come or not in the version is refused, and so is who may not', async () => {
  const mine = await arrange()
  const theirs = await arrange()
  await theirs.record(said)
  const to = (planId: string, visitId: string) =>
    writeVisit(mine.scope, { planId, visitId }, { revision: 1, visit: said }, now)
  const notFound = { name: 'NotFoundError' }
  await expect(to(theirs.plan.id, theirs.visitId)).rejects.toMatchObject(notFound)
  expect(await to(mine.plan.id, theirs.visitId)).toHaveLength(1)
  await expect(mine.record({ ...said, version: 2 })).rejects.toMatchObject(notFound)
  await expect(mine.record(null)).rejects.toMatchObject(notFound)
  await expect(mine.record(said, 2)).rejects.toMatchObject(notFound)
  const refused = { name: 'InputError' }
  await expect(mine.record({ ...said, on: '2026-11-23' })).rejects.toMatchObject(refused)
  await expect(mine.record({ ...said, on: '2025-11-20' })).rejects.toMatchObject(refused)
  await expect(mine.record({ ...said, lines: [{ itemId: 'x', done: true }] })).rejects.toMatchObject(refused)
  const assistant = { ...mine.scope, role: 'assistant' as const }
  const ids = { planId: mine.plan.id, visitId: randomUUID() }
  expect(() => writeVisit(assistant, ids, { revision: 1, visit: said }, now)).toThrow(/role/)
})

test('half of the planned visits asks to reassess, on the page and in the list, until a visit says so', async () => {
  const { record, due } = await arrange()
  await record({ ...said, on: '2026-11-20' })
  expect(await due()).toBeNull()
  const second = randomUUID()
  await record({ ...said, on: '2026-11-21' }, 1, second)
  expect(await due()).toEqual({ why: 'visits', count: 2, planned: 4 })
  await record(null, 2, second)
  expect(await due()).toBeNull()
  await record({ ...said, on: '2026-11-21' }, 3, second)
  await record({ ...said, reassessed: true }, 1, randomUUID())
  expect(await due()).toBeNull()
})

test('the review date asks until one with a later date is given', async () => {
  const { publish, due } = await arrange({ ...content, reviewDate: today })
  expect(await due()).toEqual({ why: 'date', day: today })
  await publish({ ...content, title: 'The same date', reviewDate: today }, 2, '2026-11-20')
  expect(await due()).toEqual({ why: 'date', day: today })
  await publish({ ...content, reviewDate: '2026-12-20' }, 3, today)
  expect(await due()).toBeNull()
})
