import { findFigure } from '@/lib/figure/find-figure'
import { completeLocales, type PlanLocale } from '@/lib/i18n/locales'
import facts from './data/items.json' with { type: 'json' }
import type { CatalogItem, ClinicianNotes, ItemFacts, WrittenText } from './item'
import { english } from './texts/english'
import { spanish } from './texts/spanish'

/** Read from `data/items.csv`, and checked when it was written. */
const table = facts as Record<string, unknown> as Record<string, ItemFacts>
const texts: Record<PlanLocale, Readonly<Record<string, WrittenText>>> = { en: english, es: spanish }
const known = new Map<PlanLocale, readonly CatalogItem[]>()

/**
 * The built-in items in catalog order, with their words, drawings and usual doses. A locale whose texts are not
 * complete is a RangeError that names the available ones.
 */
export function builtInItems(locale: PlanLocale): readonly CatalogItem[] {
  const made = known.get(locale)
  if (made) return made
  if (!(completeLocales as readonly string[]).includes(locale))
    throw new RangeError(`Locale "${locale}" is not available. Available: ${completeLocales.join(', ')}.`)
  const items = Object.entries(table).map(([slug, item]) => toCatalogItem(slug, item, locale))
  known.set(locale, items)
  return items
}

/** What a clinician reads beside a built-in item; null for a clinic's own, which may do it another way. */
export function findClinicianNotes(item: CatalogItem): ClinicianNotes | null {
  return known.get(item.locale)?.includes(item) ? (texts[item.locale][item.slug]?.clinician ?? null) : null
}

function toCatalogItem(slug: string, item: ItemFacts, locale: PlanLocale): CatalogItem {
  const written = texts[locale][slug]
  const shared = { slug, ...item, words: searchWords(slug, locale), figure: findFigure(slug), locale }
  if (!written) return { ...shared, text: null }
  const { name, words: _, clinician: __, ...text } = written
  return { ...shared, name, text }
}

/** Its other names, and what it is called in the other languages: who types may think in another than the plan's. */
function searchWords(slug: string, locale: PlanLocale): string[] {
  const found = Object.entries(texts).flatMap(([language, written]) => {
    const { words = [], name = '', title = '' } = written[slug] ?? {}
    return language === locale ? words : [...words, name, title]
  })
  return [...new Set(found)].filter((word) => word !== '')
}
