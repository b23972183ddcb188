import type { SearchAnswer } from './search'
import type { Filterable } from './search-facets'
import { filterRows, type SearchFilters, toFacetTable } from './search-filters'

/** As searchItems without a query, for a page that has not loaded what reads words yet. */
export function listItems<Row extends Filterable>(
  rows: readonly Row[],
  filters: SearchFilters = {},
  isOffered: (row: Row) => boolean = () => true,
): SearchAnswer<Row> {
  const places = rows.flatMap((row, place) => (isOffered(row) ? [place] : []))
  const { kept, counts } = filterRows(toFacetTable(rows), places, filters)
  return { hits: kept.map((place) => ({ item: rows[place] as Row, score: 0, matched: [] })), counts }
}
