import { queryOptions } from '@tanstack/react-query'
import { clinicFetch } from '@/app/_session/clinic-fetch'
import type { CatalogItem } from '@/lib/catalog/item'

/** The items a clinic can use, asked for once a visit; the browser keeps its copy until the catalog changes. */
export const catalogRowsQuery = queryOptions({
  queryKey: ['catalog', 'items'] as const,
  queryFn: async ({ signal }): Promise<CatalogItem[]> => {
    const response = await clinicFetch('/api/catalog', { by: 'page', signal })
    if (!response.ok) throw new Error(String(response.status))
    const { items } = (await response.json()) as { items: CatalogItem[] }
    return items.filter((item) => item.text !== null)
  },
  staleTime: Number.POSITIVE_INFINITY,
})
