import { describe, expect, it } from 'vitest'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { builtInCatalog } from './catalog'
import type { CatalogItem } from './item'
import { readCatalog } from './queries'

async function clinicWith(...items: { item: CatalogItem; archivedAt?: Date }[]) {
  const clinic = await createClinic()
  for (const { item, archivedAt } of items)
    await ownerDatabase().catalogItemRow.create({
      data: {
        clinicId: clinic.id,
        slug: item.slug,
        item: { [item.locale]: item },
        archivedAt,
      },
    })
  return (await createMember({ clinicId: clinic.id, role: 'therapist' })).scope
}

const own = (slug: string, changes: Partial<CatalogItem> = {}): CatalogItem => ({
  ...builtInCatalog('en').get('bridge'),
  slug,
  ...changes,
})
const slugs = async (scope: Parameters<typeof readCatalog>[0]) =>
  (await readCatalog(scope, 'en')).offered().map((item) => item.slug)

describe('readCatalog', () => {
  it('gives the built-in items that have a text to a clinic without its own', async () => {
    expect(await slugs(await clinicWith())).toEqual(
      builtInCatalog('en')
        .offered()
        .map((item) => item.slug),
    )
  })

  it('adds the clinic’s own items, and no other clinic sees them', async () => {
    const scope = await clinicWith({ item: own('our-bridge') })
    const other = await clinicWith()
    expect(await slugs(scope)).toContain('our-bridge')
    expect(await slugs(other)).not.toContain('our-bridge')
  })

  it('leaves out archived items and those without the locale', async () => {
    const scope = await clinicWith(
      { item: own('archived-bridge'), archivedAt: new Date('2026-01-05') },
      { item: own('puente', { locale: 'es' }) },
    )
    expect(await slugs(scope)).toEqual(
      builtInCatalog('en')
        .offered()
        .map((item) => item.slug),
    )
  })

  it('still finds an archived item, for a plan that uses it', async () => {
    const archived = { item: own('archived-bridge'), archivedAt: new Date('2026-01-05') }
    expect((await readCatalog(await clinicWith(archived), 'en')).get('archived-bridge').slug).toBe(
      'archived-bridge',
    )
  })

  it('prefers a clinic’s own version of a built-in item', async () => {
    const scope = await clinicWith({ item: own('clam', { name: 'Our clamshell' }) })
    const clams = (await readCatalog(scope, 'en')).offered().filter((item) => item.slug === 'clam')
    expect(clams.map((item) => item.name)).toEqual(['Our clamshell'])
  })
})
