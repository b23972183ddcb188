import type { CatalogItem } from './item'

/**
 * An item as a browser holds it for every item of the catalog: without the words that a patient reads, which come for
 * the items in use. `text` is null for an item that is not worded, and absent while its words have not come.
 */
export type SlimItem = Omit<CatalogItem, 'text'> & {
  text?: CatalogItem['text']
  /** The name the patient reads. */
  title?: string
}

/** An item without its words, but for the title that it is also searched by. */
export function toSlimItem({ text, ...item }: CatalogItem): SlimItem {
  return text ? { ...item, title: text.title } : { ...item, text }
}
