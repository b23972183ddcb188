import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/app/_session/fetch-json'

/** The items a clinic can use, asked for once a visit; the browser keeps its copy until the catalog changes. */
export const catalogRowsQuery = queryOptions({
  queryKey: ['catalog', 'items'] as const,
  queryFn: async ({ signal }) => {
    const { searchableItems } = await import('./searchable-items')
    const { items } = await fetchJson('/api/catalog', searchableItems, { by: 'page', signal })
    return items.flatMap(({ text, ...item }) => (text === null ? [] : [{ ...item, title: text.title }]))
  },
  staleTime: Number.POSITIVE_INFINITY,
})
