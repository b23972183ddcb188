import type { Filterable } from './search-facets'
import {
  type FacetTable,
  filterRows,
  type Marks,
  type SearchCounts,
  type SearchFilters,
  toFacetTable,
} from './search-filters'
import { type Searchable, type SearchIndex, toSearchIndex } from './search-index'
import { rank } from './search-rank'

export type SearchHit<Row> = {
  item: Row
  /** Higher is better; 0 for every item when the query is empty. */
  score: number
  /** Lower-case beginnings of words of the item that the query found, to be underlined. */
  matched: readonly string[]
}

export type SearchAnswer<Row> = { hits: SearchHit<Row>[]; counts: SearchCounts }

/**
 * Finds items as a therapist types: beginnings of words, typing mistakes, abbreviations and other names, in name,
 * patient's title, muscle, nerve, region, position, equipment, kind and diagnosis. Best first, nothing that does not
 * answer; without a query the order of the rows. Counts say how many hits each value of a filter would leave, other
 * filters kept.
 */
export function searchItems<Row extends Searchable & Filterable>(
  rows: readonly Row[],
  query: string,
  filters: SearchFilters = {},
  marks: Marks = {},
): SearchAnswer<Row> {
  const found = findPlaces(preparedOf(rows), query, filters, marks)
  return {
    hits: found.places.map((place) => ({
      item: rows[place] as Row,
      score: Math.round((found.scores?.[place] ?? 0) * 1000) / 1000,
      matched: found.matched,
    })),
    counts: found.counts,
  }
}

/** Rows made ready to be searched. */
export type Prepared = {
  index: SearchIndex
  facets: FacetTable
  all: number[]
  /** Counts where nothing is asked. */
  totals: SearchCounts
}

export function prepareSearch(rows: readonly (Searchable & Filterable)[]): Prepared {
  const facets = toFacetTable(rows)
  const all = rows.map((_, place) => place)
  return { index: toSearchIndex(rows), facets, all, totals: filterRows(facets, all, {}).counts }
}

/** As searchItems, answering with places of rows. */
export function findPlaces(prepared: Prepared, query: string, filters: SearchFilters, marks: Marks) {
  const ranked = rank(prepared.index, query)
  if (!ranked && Object.keys({ ...filters, ...marks }).length === 0)
    return { places: prepared.all, counts: prepared.totals, scores: undefined, matched: [] }
  const { kept, counts } = filterRows(prepared.facets, ranked?.places ?? prepared.all, filters, marks)
  return { places: kept, counts, scores: ranked?.scores, matched: ranked?.matched ?? [] }
}

let last: { rows: readonly Searchable[]; prepared: Prepared } | null = null

/** What was made of the rows used last is kept: screens pass the same rows, often in a new array, with each key. */
function preparedOf(rows: readonly (Searchable & Filterable)[]): Prepared {
  if (last && last.rows.length === rows.length && last.rows.every((row, place) => row === rows[place]))
    return last.prepared
  const prepared = prepareSearch(rows)
  last = { rows: [...rows], prepared }
  return prepared
}
