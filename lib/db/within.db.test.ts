import { expect, test } from 'vitest'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { createPatient } from '@/prisma/factories/patient'
import { database } from './client'
import { type Tx, within, withoutClinic } from './within'

test('a scope sees its own clinic and nothing of another', async () => {
  const here = await createClinic()
  const there = await createClinic({ name: 'Quay Street Physio' })
  const { scope } = await createMember({ clinicId: here.id })
  const own = await createPatient({ clinicId: here.id })
  await createPatient({ clinicId: there.id })
  const seen = await within(scope, (tx) => tx.patient.findMany())
  expect(seen.map((patient) => patient.id)).toEqual([own.id])
})

test('outside a scope nothing is visible, and a rejected transaction leaves no scope behind', async () => {
  const { id } = await createClinic()
  const { scope } = await createMember({ clinicId: id })
  await createPatient({ clinicId: id })
  await expect(within(scope, () => Promise.reject(new Error('stop')))).rejects.toThrow('stop')
  const outside = await Promise.all(Array.from({ length: 12 }, () => database().patient.findMany()))
  expect(outside.flat()).toEqual([])
})

test('of two that wait for one another both are done in the end, and each once', async () => {
  const { id } = await createClinic()
  const { scope } = await createMember({ clinicId: id })
  const patients = [await createPatient({ clinicId: id }), await createPatient({ clinicId: id })]
  let begun = 0
  let goOn = () => {}
  const bothHold = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const change = (tx: Tx, patient: { id: string } | undefined) =>
    tx.$executeRaw`UPDATE patient SET record_number = concat(record_number, '1') WHERE id = ${patient?.id}::uuid`
  await Promise.all(
    [0, 1].map((own) =>
      within(scope, async (tx) => {
        await change(tx, patients[own])
        begun += 1
        if (begun === 2) goOn()
        await bothHold
        await change(tx, patients[1 - own])
      }),
    ),
  )
  expect(begun).toBe(3)
  const changed = await within(scope, (tx) => tx.patient.findMany({ select: { recordNumber: true } }))
  expect(changed).toEqual([{ recordNumber: '11' }, { recordNumber: '11' }])
})

test('before a clinic is known, accounts and clinics can be read, patients cannot', async () => {
  const { id } = await createClinic()
  const { user } = await createMember({ clinicId: id })
  await createPatient({ clinicId: id })
  const seen = await withoutClinic(async (tx) => ({
    user: await tx.user.findUnique({ where: { id: user.id }, select: { id: true } }),
    clinic: await tx.clinic.findUnique({ where: { id } }),
    patients: await tx.patient.findMany(),
  }))
  expect(seen.user?.id).toBe(user.id)
  expect(seen.clinic?.id).toBe(id)
  expect(seen.patients).toEqual([])
})
