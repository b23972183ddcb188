import { z } from 'zod'
import type { ClinicScope } from '@/lib/access/scope'
import { readWithin, type Tx } from '@/lib/db/within'
import { completeLocales, type PlanLocale, planLocales } from '@/lib/i18n/locales'
import { type Catalog, toCatalog } from './catalog'
import { catalogItemSchema } from './item'

/** How a clinic's own item stands in the table: by locale. */
const storedItemSchema = z.partialRecord(z.enum(planLocales), catalogItemSchema)

/**
 * The catalog of a clinic in a language, inside a running transaction: what builder, search, detail, import, freezing,
 * diff and templates take items from. RangeError for a locale whose built-in texts are not complete.
 */
export async function openCatalog(
  tx: Tx,
  { clinicId }: Pick<ClinicScope, 'clinicId'>,
  locale: PlanLocale,
): Promise<Catalog> {
  const rows = await tx.catalogItemRow.findMany({
    where: { clinicId },
    orderBy: { slug: 'asc' },
    select: { item: true, archivedAt: true },
  })
  const own = rows.flatMap(({ item, archivedAt }) => {
    const inLocale = storedItemSchema.parse(item)[locale]
    return inLocale ? [{ item: inLocale, archived: archivedAt !== null }] : []
  })
  return toCatalog(locale, own)
}

/** The catalog of a clinic in every language that is complete, as freezing takes it. */
export async function openCatalogs(
  tx: Tx,
  scope: Pick<ClinicScope, 'clinicId'>,
): Promise<Partial<Record<PlanLocale, Catalog>> & Record<(typeof completeLocales)[number], Catalog>> {
  const catalogs = completeLocales.map(async (locale) => [locale, await openCatalog(tx, scope, locale)])
  return Object.fromEntries(await Promise.all(catalogs))
}

/** As openCatalog, in a transaction of its own. */
export function readCatalog(scope: ClinicScope, locale: PlanLocale): Promise<Catalog> {
  return readWithin(scope, (tx) => openCatalog(tx, scope, locale))
}
