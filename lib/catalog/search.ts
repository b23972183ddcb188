import type { Filterable } from './search-facets'
import {
  type FacetTable,
  filterRows,
  type Marks,
  type SearchCounts,
  type SearchFilters,
  toFacetTable,
} from './search-filters'
import {
  type Searchable,
  type SearchIndex,
  type SearchTables,
  toSearchIndex,
  toSearchTables,
} from './search-index'
import { type Ranked, rank } from './search-rank'

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
 * filters kept. Only rows that `isOffered` lets pass are hits and counted.
 */
export function searchItems<Row extends Searchable & Filterable>(
  rows: readonly Row[],
  query: string,
  filters: SearchFilters = {},
  marks: Marks = {},
  isOffered?: (row: Row) => boolean,
): SearchAnswer<Row> {
  const isOfferedAt = isOffered && ((place: number) => isOffered(rows[place] as Row))
  const found = findPlaces(preparedOf(rows), query, filters, marks, isOfferedAt)
  return {
    hits: found.places.map((place) => ({
      item: rows[place] as Row,
      score: Math.round((found.scores?.[place] ?? 0) * 1000) / 1000,
      matched: found.matched,
    })),
    counts: found.counts,
  }
}

/** What is read out of rows before they are searched, as plain data: a worker can make it. */
export type SearchBasis = {
  tables: SearchTables
  facets: FacetTable
  /** Counts where nothing is asked. */
  totals: SearchCounts
}

/** Rows made ready to be searched. */
export type Prepared = Omit<SearchBasis, 'tables'> & {
  index: SearchIndex
  all: number[]
  /** What was asked last: screens ask the same again with other filters. */
  asked?: { query: string; ranked: Ranked | null }
}

export function toSearchBasis(rows: readonly (Searchable & Filterable)[]): SearchBasis {
  const facets = toFacetTable(rows)
  const all = rows.map((_, place) => place)
  return { tables: toSearchTables(rows), facets, totals: filterRows(facets, all, {}).counts }
}

export function prepareSearch({ tables, facets, totals }: SearchBasis): Prepared {
  return { index: toSearchIndex(tables), facets, totals, all: facets.slugs.map((_, place) => place) }
}

/** As searchItems, answering with places of rows. */
export function findPlaces(
  prepared: Prepared,
  query: string,
  filters: SearchFilters,
  marks: Marks,
  isOffered?: (place: number) => boolean,
) {
  if (prepared.asked?.query !== query) prepared.asked = { query, ranked: rank(prepared.index, query) }
  const { ranked } = prepared.asked
  if (!ranked && !isOffered && Object.keys({ ...filters, ...marks }).length === 0)
    return { places: prepared.all, counts: prepared.totals, scores: undefined, matched: [] }
  const places = ranked?.places ?? prepared.all
  const offered = isOffered ? places.filter(isOffered) : places
  const { kept, counts } = filterRows(prepared.facets, offered, filters, marks)
  return { places: kept, counts, scores: ranked?.scores, matched: ranked?.matched ?? [] }
}

type SearchedRows = { rows: readonly (Searchable & Filterable)[]; prepared: Prepared }
let kept: readonly SearchedRows[] = []
const mostKept = 3

/** Keeps what a worker made of rows, so that searchItems finds it. */
export function keepPrepared(rows: SearchedRows['rows'], prepared: Prepared): void {
  kept = [{ rows: [...rows], prepared }, ...kept].slice(0, mostKept)
}

/** What was made of the rows used lately, or undefined: screens pass the same rows, often in a new array, with each key. */
export function findPrepared(rows: SearchedRows['rows']): Prepared | undefined {
  return kept.find((one) => one.rows.length === rows.length && one.rows.every((row, at) => row === rows[at]))
    ?.prepared
}

function preparedOf(rows: SearchedRows['rows']): Prepared {
  const known = findPrepared(rows)
  if (known) return known
  const prepared = prepareSearch(toSearchBasis(rows))
  keepPrepared(rows, prepared)
  return prepared
}
