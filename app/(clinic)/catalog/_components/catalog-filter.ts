import { type Facet, facetNames, facets } from '@/lib/catalog/search-facets'

export type CatalogFilter = { [Name in Facet]?: (typeof facets)[Name][number][] }

/** Search and filter as an address keeps them; values that are none of ours are left out. */
export function readFilter(search: URLSearchParams): { query: string; filter: CatalogFilter } {
  const filter: CatalogFilter = {}
  for (const name of facetNames) {
    const asked = search.get(name)?.split(',') ?? []
    const known = facets[name].filter((value) => asked.includes(String(value)))
    if (known.length > 0) Object.assign(filter, { [name]: known })
  }
  return { query: search.get('q') ?? '', filter }
}

/** The address of a search and a filter, without the question mark; empty when nothing is asked. */
export function writeFilter(query: string, filter: CatalogFilter): string {
  const search = new URLSearchParams()
  if (query) search.set('q', query)
  for (const name of facetNames) {
    const values = filter[name]
    if (values && values.length > 0) search.set(name, values.join(','))
  }
  return search.toString().replaceAll('%2C', ',')
}

/** The filter with one value put in, or taken out when it was in. */
export function toggleValue(filter: CatalogFilter, name: Facet, value: string | number): CatalogFilter {
  const values: readonly (string | number)[] = filter[name] ?? []
  const next = values.includes(value) ? values.filter((each) => each !== value) : [...values, value]
  const { [name]: _, ...rest } = filter
  return next.length > 0 ? { ...rest, [name]: next } : rest
}
