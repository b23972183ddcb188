import { expect, test } from 'vitest'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { openSession } from '../session/mutations'
import { takeDraftKey } from './mutations'

const start = new Date('2026-03-02T09:00:00Z')
const later = (hours: number) => new Date(start.getTime() + hours * 3_600_000)
const hex = (key: Uint8Array) => Buffer.from(key).toString('hex')

async function someone() {
  const clinic = await createClinic()
  return (await createMember({ clinicId: clinic.id })).user.id
}

test('a person has one key of 32 bytes, and no one else has it', async () => {
  const [mine, theirs] = [await someone(), await someone()]
  const key = await takeDraftKey(mine, start)
  expect(key).toHaveLength(32)
  expect(hex(await takeDraftKey(mine, later(1)))).toBe(hex(key))
  expect(hex(await takeDraftKey(theirs, start))).not.toBe(hex(key))
})

test('two pages that ask at once get the same', async () => {
  const mine = await someone()
  const keys = await Promise.all([
    takeDraftKey(mine, start),
    takeDraftKey(mine, start),
    takeDraftKey(mine, start),
  ])
  expect(new Set(keys.map(hex)).size).toBe(1)
})

test('it lasts for a session of twelve hours and twelve more, and then there is another', async () => {
  const mine = await someone()
  const key = await takeDraftKey(mine, start)
  expect(hex(await takeDraftKey(mine, later(23)))).toBe(hex(key))
  expect(hex(await takeDraftKey(mine, later(23 + 24)))).not.toBe(hex(key))
})

test('a key that is over is removed when anyone signs in', async () => {
  const [mine, theirs] = [await someone(), await someone()]
  await takeDraftKey(mine, start)
  await openSession(theirs, later(23))
  expect(await ownerDatabase().draftKey.count({ where: { userId: mine } })).toBe(1)
  await openSession(theirs, later(24))
  expect(await ownerDatabase().draftKey.count({ where: { userId: mine } })).toBe(0)
})
