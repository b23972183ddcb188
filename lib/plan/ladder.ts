import type { Catalog } from '@/lib/catalog/catalog'
import type { CatalogItem } from '@/lib/catalog/item'
import type { SlimItem } from '@/lib/catalog/slim-item'

export type Rung = 'easier' | 'harder'

/** The neighbour of a catalog item on its ladder; null at the end of it, or where it is on none. */
export function findRung(
  item: Pick<SlimItem, Rung>,
  to: Rung,
  catalog: ReadonlyMap<string, SlimItem>,
): SlimItem | null {
  const next = item[to] === undefined ? undefined : catalog.get(item[to])
  return next && next.text !== null ? next : null
}

/** Items with every other that their ladders lead to, by slug: what a plan's lines can be taken to step by step. */
export function withLadders(
  items: Iterable<CatalogItem>,
  catalog: Pick<Catalog, 'find'>,
): Record<string, CatalogItem> {
  const found: Record<string, CatalogItem> = {}
  const open = [...items]
  for (let item = open.pop(); item; item = open.pop()) {
    if (found[item.slug]) continue
    found[item.slug] = item
    for (const slug of [item.easier, item.harder]) {
      const next = slug === undefined ? null : catalog.find(slug)
      if (next) open.push(next)
    }
  }
  return found
}
