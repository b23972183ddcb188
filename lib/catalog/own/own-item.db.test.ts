import { expect, test } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { addOwnItem } from './mutations'
import { findOwnItem } from './queries'
import { toOwnItem } from './to-own-item'

const now = new Date('2026-11-28T12:00:00Z')

test('two who make an item of one name at the same moment each get their own', async () => {
  const { scope } = await createMember({ clinicId: (await createClinic()).id })
  const bridge = toOwnItem({ en: builtInCatalog('en').get('bridge') })
  const made = await Promise.all([1, 2, 3, 4].map(() => addOwnItem(scope, bridge, now)))
  const slugs = made.map(({ slug }) => slug)
  expect(new Set(slugs).size).toBe(4)
  for (const slug of slugs) expect(await findOwnItem(scope, slug)).not.toBeNull()
})
