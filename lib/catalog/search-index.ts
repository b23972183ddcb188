import SearchableMap from 'minisearch/SearchableMap'
import { topics } from './data/search-topics'
import type { CatalogItem } from './item'
import { topicTerm, toTerms } from './search-terms'
import { kindWords, nerveWords, positionWords, regionWords, wordsOfEquipment } from './search-words'

/** What search reads of an item; a catalog item and its slim row both have it. */
export type Searchable = Pick<
  CatalogItem,
  'slug' | 'name' | 'kind' | 'regions' | 'muscles' | 'nerve' | 'position' | 'equipment' | 'level' | 'words'
> & { title?: string | null; text?: CatalogItem['text'] }

/** Lists of numbers, one after another: the list at n runs from `starts[n]` to `starts[n + 1]`. */
type Lists = { starts: Uint32Array; places: Uint32Array }

/** Names in their order, each with the rows called so. */
export type NameTable = Lists & { names: readonly string[] }

/** What is read out of rows, as plain data: it passes from a worker to a page. */
export type SearchTables = {
  /** Every word that a row has, with the rows that have it and how much it says about each, from 0 to 1. */
  words: Lists & { terms: readonly string[]; weights: Float32Array }
  /** Whole names, word by word. */
  names: NameTable
  /** Other names, which an item is found by but not headed with. */
  aliases: NameTable
  /** How far a row stands behind others that fit as well, by place; 0 or less. */
  prior: Float32Array
}

export type SearchIndex = SearchTables & {
  /** The place of each word among the terms. */
  numbers: SearchableMap<number>
  /** What a word that no row has says about each. */
  none: Float32Array
}

/** The slow part of an index: some 40 ms for 400 rows, so that for thousands a worker makes it. */
export function toSearchTables(rows: readonly Searchable[]): SearchTables {
  const words = new Map<string, [place: number, weight: number][]>()
  const names = new Map<string, number[]>()
  const aliases = new Map<string, number[]>()
  const topicsOf = bySlug()
  for (const [place, row] of rows.entries()) {
    const said = weighWords(row)
    for (const { term, words, weight } of topicsOf.get(row.slug) ?? []) {
      said.set(term, weight)
      // Who has not typed all of it is shown where it leads.
      for (const word of words) said.set(word, Math.max(said.get(word) ?? 0, 0.5 * weight))
    }
    for (const [term, weight] of said) addTo(words, term, [place, weight])
    for (const name of [row.name, titleOf(row)]) addCalled(names, name, place)
    for (const alias of row.words ?? []) addCalled(aliases, alias, place)
  }
  const postings = [...words.values()]
  return {
    words: {
      terms: [...words.keys()],
      ...toLists(postings.map((those) => those.map(([place]) => place))),
      weights: Float32Array.from(postings.flatMap((those) => those.map(([, weight]) => weight))),
    },
    names: toNameTable(names),
    aliases: toNameTable(aliases),
    prior: Float32Array.from(rows, toPrior),
  }
}

/** The quick part. */
export function toSearchIndex(tables: SearchTables): SearchIndex {
  const numbers = new SearchableMap<number>()
  for (const [number, term] of tables.words.terms.entries()) numbers.set(term, number)
  return { ...tables, numbers, none: new Float32Array(tables.prior.length) }
}

/** The rows called so or, with `beginning`, with a name that begins so. */
export function findCalled(
  { names, starts, places }: NameTable,
  name: string,
  beginning = false,
): Uint32Array {
  const from = countBefore(names, (one) => one < name)
  const to = countBefore(names, (one) => one <= name || (beginning && one.startsWith(name)))
  return places.subarray(starts[from], starts[to])
}

/** How many stand before the first that does not, where all that do come first. */
function countBefore(sorted: readonly string[], does: (one: string) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (does(sorted[middle] as string)) low = middle + 1
    else high = middle
  }
  return low
}

function toNameTable(rowsOf: ReadonlyMap<string, number[]>): NameTable {
  const sorted = [...rowsOf].sort(([a], [b]) => (a < b ? -1 : 1))
  return { names: sorted.map(([name]) => name), ...toLists(sorted.map(([, places]) => places)) }
}

function toLists(lists: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(lists.length + 1)
  for (const [at, { length }] of lists.entries()) starts[at + 1] = (starts[at] as number) + length
  return { starts, places: Uint32Array.from(lists.flat()) }
}

/** The words of a row, each with the most it says wherever it stands. */
function weighWords(row: Searchable): Map<string, number> {
  const said = new Map<string, number>()
  const add = (text: string, weight: number, short = 0) => {
    const terms = toTerms(text)
    // A word of a short name says more than one of a long name.
    const each = weight + short / Math.max(terms.length, 1)
    for (const term of terms) if ((said.get(term) ?? 0) < each) said.set(term, each)
  }
  add(row.name, 0.85, 0.15)
  add(titleOf(row), 0.8, 0.15)
  for (const alias of row.words ?? []) add(alias, 0.76, 0.1)
  add(row.slug, 0.4)
  if (row.nerve) add(`${row.nerve} ${nerveWords}`, 0.85)
  for (const [rank, muscle] of row.muscles.entries()) add(muscle, 0.74 - 0.03 * Math.min(rank, 4))
  for (const region of row.regions) add(regionWords[region], 0.6)
  add(kindWords[row.kind], 0.55)
  add(positionWords[row.position], 0.55)
  for (const words of wordsOfEquipment(row.equipment)) add(words, 0.5)
  return said
}

type Topic = { term: string; words: string[]; weight: number }

function bySlug(): Map<string, Topic[]> {
  const found = new Map<string, Topic[]>()
  for (const [number, { names, items }] of topics.entries()) {
    const words = toTerms(names.join(' '))
    for (const [rank, slug] of items.entries()) {
      const known = found.get(slug)
      const topic = { term: topicTerm(number), words, weight: 1.2 - 0.06 * rank }
      if (known) known.push(topic)
      else found.set(slug, [topic])
    }
  }
  return found
}

function addCalled(names: Map<string, number[]>, name: string, place: number): void {
  const called = toTerms(name).join(' ')
  if (called && names.get(called)?.at(-1) !== place) addTo(names, called, place)
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function titleOf(row: Searchable): string {
  return row.title ?? row.text?.title ?? ''
}

/** What a patient does stands before what a clinician does or what is read, and the easier before the harder. */
function toPrior({ kind, level }: Searchable): number {
  return (behind[kind] ?? 0) - 0.006 * (level ?? 3)
}
const behind: Partial<Record<Searchable['kind'], number>> = {
  MTc: -0.18,
  MTs: -0.03,
  SC: -0.03,
  ED: -0.05,
  CT: -0.05,
  MI: -0.05,
  SF: -0.06,
}
