import type { CatalogItem } from '@/lib/catalog/item'

/** Rungs shown on either side: what a therapist would swap in next. */
const reach = 2

/** An item with its nearest easier and harder neighbours, easiest first. One that `find` does not know ends its side. */
export function toLadder(item: CatalogItem, find: (slug: string) => CatalogItem | null): CatalogItem[] {
  const seen = new Set([item.slug])
  const climb = (from: CatalogItem, next: 'easier' | 'harder', left = reach): CatalogItem[] => {
    const slug = left > 0 ? from[next] : undefined
    const neighbour = slug && !seen.has(slug) ? find(slug) : null
    if (!neighbour) return []
    seen.add(neighbour.slug)
    return [neighbour, ...climb(neighbour, next, left - 1)]
  }
  const easier = climb(item, 'easier').reverse()
  return [...easier, item, ...climb(item, 'harder')]
}
