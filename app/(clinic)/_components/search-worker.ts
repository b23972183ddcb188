import { toSearchBasis } from '@/lib/catalog/search'
import type { Filterable } from '@/lib/catalog/search-facets'
import type { Searchable } from '@/lib/catalog/search-index'

/** What a page sends: rows, part after part, and then the word that these were all. */
export type SentRows = readonly (Searchable & Filterable)[] | 'all'

const rows: (Searchable & Filterable)[] = []

addEventListener('message', ({ data }: MessageEvent<SentRows>) => {
  if (data === 'all') postMessage(toSearchBasis(rows))
  else rows.push(...data)
})
