import type { Catalog } from '@/lib/catalog/catalog'
import type { CatalogItem } from '@/lib/catalog/item'
import type { PlanContent } from './schema'

/** The items that a plan's lines name, by the slug the line has: archived and renamed ones too. */
export function usedItems(
  content: Pick<PlanContent, 'phases'>,
  catalog: Pick<Catalog, 'find'>,
): Record<string, CatalogItem> {
  const slugs = new Set(content.phases.flatMap(({ items }) => items.map(({ slug }) => slug)))
  return Object.fromEntries(
    [...slugs].flatMap((slug) => {
      const item = catalog.find(slug)
      return item ? [[slug, item] as const] : []
    }),
  )
}
