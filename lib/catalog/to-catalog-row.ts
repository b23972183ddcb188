import type { PlanLocale } from '@/lib/i18n/locales'
import type { CatalogItem } from './item'
import type { ReviewState } from './review-of'
import type { Source } from './taxonomy'

/** What a list of items shows and searches: an item without its texts and its dose. */
export type CatalogRow = Pick<
  CatalogItem,
  | 'slug'
  | 'name'
  | 'kind'
  | 'regions'
  | 'muscles'
  | 'nerve'
  | 'position'
  | 'equipment'
  | 'sideRule'
  | 'limb'
  | 'level'
  | 'easier'
  | 'harder'
  | 'attributes'
  | 'words'
  | 'figure'
> & {
  /** The name the patient reads. */
  title: string | null
  /** What it is worded in, and whose it is; absent where that is not asked. */
  languages?: readonly PlanLocale[]
  source?: Source
  /** How far its words have come, in the language that is least far; absent for a clinic's own. */
  review?: ReviewState
}

/** The slim row of an item, which a browser holds for every item. */
export function toCatalogRow({ text, dosage: _dosage, locale: _locale, ...item }: CatalogItem): CatalogRow {
  return { ...item, title: text?.title ?? null }
}
