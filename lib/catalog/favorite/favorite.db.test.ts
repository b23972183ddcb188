import { expect, test } from 'vitest'
import { NotFoundError } from '@/lib/errors'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { setFavorite } from './mutations'
import { listFavorites } from './queries'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 28, 9, minute))

test('a member stars items for herself alone, the newest first, and takes a star away', async () => {
  const { id: clinicId } = await createClinic()
  const mine = (await createMember({ clinicId })).scope
  const colleague = (await createMember({ clinicId })).scope
  await setFavorite(mine, { slug: 'clam', starred: true, now: at(1) })
  await setFavorite(mine, { slug: 'bridge', starred: true, now: at(2) })
  await setFavorite(mine, { slug: 'bridge', starred: true, now: at(2) })
  expect(await listFavorites(mine)).toEqual(['bridge', 'clam'])
  expect(await listFavorites(colleague)).toEqual([])
  await setFavorite(mine, { slug: 'bridge', starred: false, now: at(3) })
  expect(await listFavorites(mine)).toEqual(['clam'])
})

test('what the catalog does not have cannot be starred', async () => {
  const { id: clinicId } = await createClinic()
  const scope = (await createMember({ clinicId })).scope
  await expect(setFavorite(scope, { slug: 'no-such-item', starred: true, now: at(1) })).rejects.toThrow(
    NotFoundError,
  )
})
