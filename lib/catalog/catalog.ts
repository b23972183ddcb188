import { NotFoundError } from '@/lib/errors'
import type { PlanLocale } from '@/lib/i18n/locales'
import { builtInItems } from './built-in'
import { renamedSlugs } from './data/renamed-slugs'
import type { CatalogItem } from './item'

/**
 * The one door to items in a language: built-in ones and, where it was opened for a clinic, the clinic's own, which
 * take the place of a built-in one with the same slug.
 */
export type Catalog = {
  locale: PlanLocale
  /** Every item in catalog order, those without a patient text and archived own ones included. */
  list(): readonly CatalogItem[]
  /** What a therapist can put into a plan: items whose patient text is written and that are not archived. */
  offered(): CatalogItem[]
  /** The item of this slug, or of what it is called since it was renamed; null when there is none. */
  find(slug: string): CatalogItem | null
  /** As find; NotFoundError when there is none. */
  get(slug: string): CatalogItem
}

/** A clinic's own item as its catalog holds it; `archived`: found by the plans that use it, and not offered. */
export type OwnItem = { item: CatalogItem; archived: boolean }

const opened = new Map<PlanLocale, Catalog>()

/** The built-in items alone, for what runs without a clinic. RangeError for a locale whose texts are not complete. */
export function builtInCatalog(locale: PlanLocale): Catalog {
  const catalog = opened.get(locale) ?? toCatalog(locale, [])
  opened.set(locale, catalog)
  return catalog
}

/**
 * The built-in items with a clinic's own. `renamed` says what an old slug is called today.
 * RangeError for a locale whose built-in texts are not complete.
 */
export function toCatalog(
  locale: PlanLocale,
  own: readonly OwnItem[],
  renamed: Readonly<Record<string, string>> = renamedSlugs,
): Catalog {
  const bySlug = new Map([...builtInItems(locale), ...own.map(({ item }) => item)].map((i) => [i.slug, i]))
  const archived = new Set(own.filter((each) => each.archived).map(({ item }) => item.slug))
  const find = (slug: string) => bySlug.get(slug) ?? bySlug.get(renamed[slug] ?? '') ?? null
  return {
    locale,
    list: () => [...bySlug.values()],
    offered: () => [...bySlug.values()].filter(({ slug, text }) => text !== null && !archived.has(slug)),
    find,
    get: (slug) => {
      const item = find(slug)
      if (!item) throw new NotFoundError('exercise')
      return item
    },
  }
}
