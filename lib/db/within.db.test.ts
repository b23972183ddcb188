import { expect, test } from 'vitest'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { createPatient } from '@/prisma/factories/patient'
import { database } from './client'
import { within, withoutClinic } from './within'

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
