import { expect, test } from 'vitest'
import { isWaitedFor } from '@/lib/db/testing/is-waited-for'
import { ForbiddenError, NotFoundError } from '@/lib/errors'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { asOneTransaction, ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { handOverPatient, handOverPatients } from './mutations'
import { listLeaving } from './queries'

async function arrange() {
  const clinic = await createClinic()
  const [owner, from, to] = [
    await createMember({ clinicId: clinic.id, role: 'owner' }),
    await createMember({ clinicId: clinic.id }),
    await createMember({ clinicId: clinic.id }),
  ]
  const patient = await createPatient({ clinicId: clinic.id, memberId: from.member.id })
  return { clinic, owner, from, to, patient }
}
const therapistOf = async (id: string) =>
  (await ownerDatabase().patient.findFirstOrThrow({ where: { id } })).memberId

test('a patient is given to another therapist, and the record says to whom', async () => {
  const { clinic, from, to, patient } = await arrange()
  await handOverPatient(from.scope, patient.id, { memberId: to.member.id, was: from.member.id })
  expect(await therapistOf(patient.id)).toBe(to.member.id)
  const event = await ownerDatabase().auditEvent.findFirstOrThrow({
    where: { clinicId: clinic.id, kind: 'patient-handed-over' },
  })
  expect(event.detail).toEqual({ patientId: patient.id, memberId: to.member.id })
})

test('of two tabs that hand one patient over one is told where the patient went', async () => {
  const { owner, from, to, patient } = await arrange()
  const both = await Promise.allSettled(
    [to, owner].map(({ member }) =>
      handOverPatient(from.scope, patient.id, { memberId: member.id, was: from.member.id }),
    ),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { name: 'ConflictError', current: { memberId: await therapistOf(patient.id) } },
  })
})

test('whoever waited while the patient went over is told to whom', async () => {
  const { owner, from, to, patient } = await arrange()
  let refused: Promise<unknown> | undefined
  await asOneTransaction(async () => {
    const tx = ownerDatabase()
    await tx.patient.updateMany({ where: { id: patient.id }, data: { memberId: to.member.id } })
    const change = { memberId: owner.member.id, was: from.member.id }
    refused = handOverPatient(from.scope, patient.id, change).catch((error) => error)
    await expect.poll(() => isWaitedFor(tx)).toBe(true)
  })
  expect(await refused).toMatchObject({ name: 'ConflictError', current: { memberId: to.member.id } })
})

test("an owner gives a therapist's patients to another, all or chosen ones, and nobody else's", async () => {
  const { clinic, owner, from, to, patient } = await arrange()
  const second = await createPatient({ clinicId: clinic.id, memberId: from.member.id })
  const hers = await createPatient({ clinicId: clinic.id, memberId: owner.member.id })
  const give = (...patientIds: string[]) =>
    handOverPatients(owner.scope, { from: from.member.id, to: to.member.id, patientIds })
  const { patients, total, therapists } = await listLeaving(owner.scope, from.member.id)
  expect(patients.map(({ id }) => id).sort()).toEqual([patient.id, second.id].sort())
  expect(total).toBe(2)
  expect(therapists.map(({ id }) => id).sort()).toEqual([owner.member.id, to.member.id].sort())
  expect(await give(second.id)).toEqual([second.id])
  expect(await therapistOf(patient.id)).toBe(from.member.id)
  expect(await give(patient.id, second.id, hers.id)).toEqual([patient.id])
  expect(await therapistOf(patient.id)).toBe(to.member.id)
  expect(await therapistOf(second.id)).toBe(to.member.id)
  expect(await therapistOf(hers.id)).toBe(owner.member.id)
  const events = { where: { clinicId: clinic.id, kind: 'patient-handed-over' } }
  expect(await ownerDatabase().auditEvent.count(events)).toBe(2)
})

test('the patients of a member who was removed are handed over, and nobody is given to them', async () => {
  const { owner, from, to, patient } = await arrange()
  await ownerDatabase().member.updateMany({
    where: { id: from.member.id },
    data: { removedAt: new Date() },
  })
  const give = (leaver: string, taker: string) =>
    handOverPatients(owner.scope, { from: leaver, to: taker, patientIds: [patient.id] })
  expect(await give(from.member.id, to.member.id)).toEqual([patient.id])
  await expect(give(to.member.id, from.member.id)).rejects.toMatchObject({ name: 'InputError' })
})

test('of two who hand the same patients over each patient goes once', async () => {
  const { clinic, owner, from, to, patient } = await arrange()
  const give = (taker: string) =>
    handOverPatients(owner.scope, { from: from.member.id, to: taker, patientIds: [patient.id] })
  const moved = await Promise.all([give(to.member.id), give(owner.member.id)])
  expect(moved.flat()).toEqual([patient.id])
  const events = { where: { clinicId: clinic.id, kind: 'patient-handed-over' } }
  expect(await ownerDatabase().auditEvent.count(events)).toBe(1)
})

test("another clinic's patients and members are refused, and so are those who do not treat", async () => {
  const mine = await arrange()
  const theirs = await arrange()
  const assistant = await createMember({ clinicId: mine.clinic.id, role: 'assistant' })
  const give = (patientId: string, memberId: string) =>
    handOverPatient(mine.from.scope, patientId, { memberId, was: mine.from.member.id })
  await expect(give(theirs.patient.id, mine.to.member.id)).rejects.toMatchObject({ name: 'NotFoundError' })
  const input = { name: 'InputError' }
  await expect(give(mine.patient.id, theirs.to.member.id)).rejects.toMatchObject(input)
  await expect(give(mine.patient.id, assistant.member.id)).rejects.toMatchObject(input)
  const all = (from: string, to: string) =>
    handOverPatients(mine.owner.scope, { from, to, patientIds: [mine.patient.id, theirs.patient.id] })
  await expect(all(theirs.from.member.id, mine.to.member.id)).rejects.toMatchObject({ name: 'NotFoundError' })
  await expect(all(mine.from.member.id, theirs.to.member.id)).rejects.toMatchObject(input)
  const given = { from: mine.from.member.id, to: mine.to.member.id, patientIds: [theirs.patient.id] }
  expect(await handOverPatients(mine.owner.scope, given)).toEqual([])
  expect(await therapistOf(theirs.patient.id)).toBe(theirs.from.member.id)
  await expect(listLeaving(mine.owner.scope, theirs.from.member.id)).rejects.toThrow(NotFoundError)
})

test('an assistant hands nobody over, and a therapist not all of a colleague at once', async () => {
  const { clinic, from, to, patient } = await arrange()
  const assistant = await createMember({ clinicId: clinic.id, role: 'assistant' })
  const change = { memberId: to.member.id, was: from.member.id }
  expect(() => handOverPatient(assistant.scope, patient.id, change)).toThrow(ForbiddenError)
  const all = { from: from.member.id, to: to.member.id, patientIds: [patient.id] }
  expect(() => handOverPatients(from.scope, all)).toThrow(ForbiddenError)
  await expect(listLeaving(from.scope, from.member.id)).rejects.toThrow(ForbiddenError)
})
