import MiniSearch, { type SearchResult as Found } from 'minisearch'
import type { CatalogItem } from './item'
import { facetCounts, passesFilters, type SearchCounts, type SearchFilters } from './search-filters'
import { toQueryTerms, toTerms } from './search-terms'
import { kindWords, positionWords, regionWords } from './search-words'

/** What search reads of an item; a catalog item and its slim row both have it. */
export type Searchable = Pick<
  CatalogItem,
  'slug' | 'name' | 'kind' | 'regions' | 'muscles' | 'nerve' | 'position' | 'equipment' | 'level' | 'words'
> & { title?: string | null; text?: CatalogItem['text'] }

export type SearchHit<Row> = {
  item: Row
  /** Higher is better; 0 for every item when the query is empty. */
  score: number
  /** Lower-case beginnings of words of the item that the query found, to be underlined. */
  matched: string[]
}

export type SearchAnswer<Row> = { hits: SearchHit<Row>[]; counts: SearchCounts }

/**
 * Finds items as a therapist types: beginnings of words, typing mistakes, abbreviations and other names, in name,
 * patient's title, muscle, nerve, region, position, equipment and kind. Best first; without a query the order of
 * the rows. Counts say how many hits each value of a filter would leave, other filters kept.
 */
export function searchItems<Row extends Searchable>(
  rows: readonly Row[],
  query: string,
  filters: SearchFilters = {},
): SearchAnswer<Row> {
  const found = rank(rows, query)
  return {
    hits: found.filter(({ item }) => passesFilters(item, filters)),
    counts: facetCounts(
      found.map(({ item }) => item),
      filters,
    ),
  }
}

function rank<Row extends Searchable>(rows: readonly Row[], query: string): SearchHit<Row>[] {
  const terms = toQueryTerms(query)
  if (terms.length === 0) return query.trim() ? [] : rows.map((item) => ({ item, score: 0, matched: [] }))
  const index = indexOf(rows)
  const typed = terms.join(' ')
  const all = index.search(typed, { combineWith: 'AND' })
  const results = all.length > 0 ? all : index.search(typed, { combineWith: 'OR' })
  return results
    .flatMap((result) => {
      const item = rows[result.id]
      return item
        ? [{ item, score: toScore(result, item, terms), matched: toMatched(result), place: result.id }]
        : []
    })
    .sort((a, b) => b.score - a.score || (a.item.level ?? 9) - (b.item.level ?? 9) || a.place - b.place)
    .map(({ item, score, matched }) => ({ item, score, matched }))
}

/**
 * Our rules on top of word frequency: a name typed in full wins, then a name that begins as typed, then names that
 * hold the words; what a patient does stands before what a clinician does.
 */
function toScore(result: Found, item: Searchable, terms: readonly string[]): number {
  const typed = terms.join(' ')
  const names = [item.slug, item.name, titleOf(item)].map((name) => toTerms(name).join(' '))
  const aliases = (item.words ?? []).map((alias) => toQueryTerms(alias).join(' '))
  const whole = names.includes(typed) || aliases.includes(typed) ? 4 : 1
  const beginning = names.some((name) => `${name} `.startsWith(typed)) ? 1.6 : 1
  const wordsInName = new Set(names.join(' ').split(' '))
  const share = terms.filter((term) => wordsInName.has(term)).length / terms.length
  const performer = item.kind === 'MTc' ? 0.6 : 1
  return Math.round(result.score * whole * beginning * (1 + share) * performer * 1000) / 1000
}

function toMatched(result: Found): string[] {
  const typed = (term: string) => result.queryTerms.find((query) => term.startsWith(query)) ?? term
  return [...new Set(result.terms.map(typed))]
}

type Index = MiniSearch
let last: { rows: readonly Searchable[]; index: Index } | null = null

/** The index of the rows used last is kept: screens pass the same rows, often in a new array, with each key. */
function indexOf(rows: readonly Searchable[]): Index {
  if (last && last.rows.length === rows.length && last.rows.every((row, place) => row === rows[place]))
    return last.index
  const index: Index = new MiniSearch({
    fields: ['name', 'title', 'alias', 'slug', 'muscle', 'nerve', 'region', 'kind', 'position', 'equipment'],
    tokenize: toTerms,
    processTerm: (term) => term,
    searchOptions: {
      boost: { alias: 4, name: 4, title: 3, slug: 3, region: 3, nerve: 2.5, muscle: 2 },
      prefix: true,
      fuzzy: (term) => (term.length > 7 ? 2 : term.length > 3 ? 1 : false),
      weights: { fuzzy: 0.25, prefix: 0.6 },
      tokenize: (query) => query.split(' '),
    },
  })
  index.addAll(rows.map(toDocument))
  last = { rows: [...rows], index }
  return index
}

function toDocument(row: Searchable, id: number) {
  return {
    id,
    name: row.name,
    title: titleOf(row),
    alias: (row.words ?? []).flatMap((alias) => [alias, ...toQueryTerms(alias)]).join(' '),
    slug: row.slug,
    muscle: row.muscles.join(' '),
    nerve: row.nerve ? `${row.nerve} nerve` : '',
    region: row.regions.map((region) => regionWords[region]).join(' '),
    kind: kindWords[row.kind],
    position: positionWords[row.position],
    equipment: row.equipment.join(' '),
  }
}

function titleOf(row: Searchable): string {
  return row.title ?? row.text?.title ?? ''
}
