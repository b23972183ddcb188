import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/app/_session/fetch-json'
import type { PlanLocale } from '@/lib/i18n/locales'

/** The items a clinic can use, in a language, asked for once a visit; the browser keeps its copy until the catalog changes. */
export const catalogRowsQuery = (locale: PlanLocale) =>
  queryOptions({
    queryKey: ['catalog', 'items', locale] as const,
    queryFn: async ({ signal }) => {
      const { searchableItems } = await import('./searchable-items')
      const address = `/api/catalog?locale=${locale}`
      const { items } = await fetchJson(address, searchableItems, { by: 'page', signal })
      return items.flatMap(({ text, ...item }) => (text === null ? [] : [{ ...item, title: text.title }]))
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
