import type { ClinicScope } from '@/lib/access/scope'
import { readWithin, type Tx } from '@/lib/db/within'
import { completeLocales, type PlanLocale } from '@/lib/i18n/locales'
import { type Catalog, toCatalog } from './catalog'
import type { CatalogItem } from './item'
import { readStoredItem } from './own/queries'
import type { StoredItem } from './own/to-catalog-items'
import { type ReviewState, reviewOf, reviewStates } from './review-of'
import type { Source } from './taxonomy'
import { type CatalogRow, toCatalogRow } from './to-catalog-row'

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
    select: { item: true, archivedAt: true, onlyPlanId: true },
  })
  const own = rows.flatMap(({ item, archivedAt, onlyPlanId }) => {
    const inLocale = readStoredItem(item)[locale]
    return inLocale ? [{ item: inLocale, archived: archivedAt !== null || onlyPlanId !== null }] : []
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

/** Every item that the clinic can use, under its words in the reader's language, or the ones it has. */
export function readOffered(scope: ClinicScope, locale: PlanLocale): Promise<CatalogItem[]> {
  return readWithin(scope, async (tx) => offeredFrom(await openFrom(locale, tx, scope)))
}

/** The rows of readOffered, each with the languages it is worded in and whose it is. */
export function readOfferedRows(scope: ClinicScope, locale: PlanLocale): Promise<CatalogRow[]> {
  return readWithin(scope, async (tx) => {
    const catalogs = await openFrom(locale, tx, scope)
    const changed = await tx.catalogItemRow.findMany({
      where: { clinicId: scope.clinicId },
      select: { slug: true, changedByUserId: true },
    })
    const changedBy = new Map(changed.map(({ slug, changedByUserId }) => [slug, changedByUserId]))
    const toSource = (slug: string): Source =>
      !changedBy.has(slug) ? 'built-in' : changedBy.get(slug) === scope.userId ? 'mine' : 'clinic'
    return offeredFrom(catalogs).map((item) => {
      const worded = catalogs.flatMap((catalog) => catalog.find(item.slug) ?? [])
      const source = toSource(item.slug)
      return {
        ...toCatalogRow(item),
        languages: worded.flatMap(({ text, locale: language }) => (text ? [language] : [])),
        source,
        ...(source === 'built-in' ? { review: toReview(worded) } : {}),
      }
    })
  })
}

/** The item of a slug in the reader's language, or in one that it has; null when there is none. */
export function findInAnyLanguage(
  scope: ClinicScope,
  slug: string,
  locale: PlanLocale,
): Promise<CatalogItem | null> {
  return readWithin(scope, async (tx) => {
    const found = (await openFrom(locale, tx, scope)).map((catalog) => catalog.find(slug))
    return found.find((item) => item !== null) ?? null
  })
}

/** The item of a slug in each language that has it, as a copy is made of; null when there is none. */
export function findInEachLanguage(scope: ClinicScope, slug: string): Promise<StoredItem | null> {
  return readWithin(scope, async (tx) => {
    const catalogs = await openCatalogs(tx, scope)
    const found = completeLocales.flatMap((locale) => {
      const item = catalogs[locale].find(slug)
      return item?.text ? [[locale, item] as const] : []
    })
    return found.length > 0 ? Object.fromEntries(found) : null
  })
}

/** The catalog in a language, then in the others. */
async function openFrom(locale: PlanLocale, tx: Tx, scope: ClinicScope): Promise<[Catalog, ...Catalog[]]> {
  const catalogs = await openCatalogs(tx, scope)
  const others = completeLocales.filter((one) => one !== locale).map((one) => catalogs[one])
  return [catalogs[locale], ...others]
}

function offeredFrom([first, ...others]: [Catalog, ...Catalog[]]): CatalogItem[] {
  const elsewhere = others.flatMap((catalog) => catalog.offered())
  return [...first.offered(), ...elsewhere.filter(({ slug }) => !first.find(slug))]
}

function toReview(worded: readonly CatalogItem[]): ReviewState {
  const states = worded.flatMap(({ slug, locale, text }) =>
    text ? [reviewOf(slug, locale, text).state] : [],
  )
  return reviewStates.find((state) => states.includes(state)) ?? 'draft'
}
