import { z } from 'zod'
import type { ClinicScope } from '@/lib/access/scope'
import { within } from '@/lib/db/within'
import type { PlanLocale } from '@/lib/i18n/messages'
import { offeredItems } from './catalog'
import { type CatalogItem, catalogItemSchema } from './item'

/** How an item stands in the table: by locale. */
const storedItemSchema = z.partialRecord(z.enum(['en', 'es']), catalogItemSchema)

/**
 * What a member can put into a plan: built-in items with a text, and the clinic's own that are not archived and
 * exist in the locale. An own item takes the place of a built-in one with the same slug. RangeError for a locale
 * whose built-in texts are not complete.
 */
export async function listCatalogItems(
  scope: ClinicScope,
  locale: PlanLocale = 'en',
): Promise<CatalogItem[]> {
  const rows = await within(scope, (tx) =>
    tx.catalogItemRow.findMany({
      where: { clinicId: scope.clinicId, archivedAt: null },
      orderBy: { slug: 'asc' },
      select: { item: true },
    }),
  )
  const own = rows.flatMap((row) => storedItemSchema.parse(row.item)[locale] ?? [])
  const slugs = new Set(own.map((item) => item.slug))
  return [...offeredItems(locale).filter((item) => !slugs.has(item.slug)), ...own]
}
