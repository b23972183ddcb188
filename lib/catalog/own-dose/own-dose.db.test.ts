import { expect, test } from 'vitest'
import type { ClinicScope } from '@/lib/access/scope'
import { readWithin } from '@/lib/db/within'
import { InputError, NotFoundError } from '@/lib/errors'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { setOwnDose } from './mutations'
import { readOwnDoses } from './queries'

const now = new Date('2026-11-29T09:00:00Z')
const three = { sets: 3, reps: 12 }
const read = (scope: ClinicScope) => readWithin(scope, (tx) => readOwnDoses(tx, scope))

test('a member keeps doses for herself alone, without what is one patient’s, and clears them', async () => {
  const { id: clinicId } = await createClinic()
  const { scope } = await createMember({ clinicId })
  const colleague = (await createMember({ clinicId })).scope
  await setOwnDose(
    scope,
    { about: { item: 'clam' }, dosage: { ...three, rangeLimit: 'To 60 degrees.' } },
    now,
  )
  await setOwnDose(scope, { about: { kind: 'SG' }, dosage: { sets: 2, reps: 8 } }, now)
  await setOwnDose(scope, { about: { kind: 'SG' }, dosage: { sets: 2, reps: 9 } }, now)
  expect(await read(scope)).toEqual({ items: { clam: three }, kinds: { SG: { sets: 2, reps: 9 } } })
  expect(await read(colleague)).toEqual({ items: {}, kinds: {} })
  const stranger = await createMember({ clinicId: (await createClinic()).id })
  expect(await read(stranger.scope)).toEqual({ items: {}, kinds: {} })
  await setOwnDose(scope, { about: { item: 'clam' }, dosage: null }, now)
  expect(await read(scope)).toEqual({ items: {}, kinds: { SG: { sets: 2, reps: 9 } } })
})

test('what is no dose of the item, and an item that the catalog does not have, is refused', async () => {
  const { scope } = await createMember({ clinicId: (await createClinic()).id })
  await expect(setOwnDose(scope, { about: { item: 'no-such-item' }, dosage: three }, now)).rejects.toThrow(
    NotFoundError,
  )
  await expect(setOwnDose(scope, { about: { kind: 'ED' }, dosage: three }, now)).rejects.toThrow(
    NotFoundError,
  )
  const held = { sets: 2, reps: 10, holdSec: 30 }
  await expect(setOwnDose(scope, { about: { item: 'sci-slider-sup' }, dosage: held }, now)).rejects.toThrow(
    InputError,
  )
  expect(await read(scope)).toEqual({ items: {}, kinds: {} })
})

test('a dose that a later program does not read is none', async () => {
  const { scope, member } = await createMember({ clinicId: (await createClinic()).id })
  await ownerDatabase().ownDose.create({
    data: {
      ...{ clinicId: scope.clinicId, memberId: member.id, about: 'item:clam', setAt: now },
      dosage: { sets: 'many' },
    },
  })
  expect(await read(scope)).toEqual({ items: {}, kinds: {} })
})
