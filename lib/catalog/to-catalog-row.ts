import type { CatalogItem } from './item'

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
}

/** The slim row of an item, which a browser holds for every item. */
export function toCatalogRow({ text, dosage: _dosage, locale: _locale, ...item }: CatalogItem): CatalogRow {
  return { ...item, title: text?.title ?? null }
}
