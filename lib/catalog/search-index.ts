import SearchableMap from 'minisearch/SearchableMap'
import { topics } from './data/search-topics'
import type { CatalogItem } from './item'
import { topicTerm, toTerms } from './search-terms'
import { equipmentWords, kindWords, nerveWords, positionWords, regionWords } from './search-words'

/** What search reads of an item; a catalog item and its slim row both have it. */
export type Searchable = Pick<
  CatalogItem,
  'slug' | 'name' | 'kind' | 'regions' | 'muscles' | 'nerve' | 'position' | 'equipment' | 'level' | 'words'
> & { title?: string | null; text?: CatalogItem['text'] }

/** Places of the rows that have a word, and how much it says about each, from 0 to 1. */
export type Postings = { places: Uint32Array; weights: Float32Array }
type Growing = { places: number[]; weights: number[] }

export type SearchIndex = {
  size: number
  words: SearchableMap<Postings>
  /** Whole names, word by word: the rows called so. */
  names: SearchableMap<number[]>
  /** The same for other names, which an item is found by but not headed with. */
  aliases: SearchableMap<number[]>
  /** How far a row stands behind others that fit as well, by place; 0 or less. */
  prior: Float32Array
  /** What a word that no row has says about each. */
  none: Float32Array
}

/** Takes some 40 ms for 1,000 rows: for many it belongs in a worker. */
export function toSearchIndex(rows: readonly Searchable[]): SearchIndex {
  const prior = Float32Array.from(rows, toPrior)
  const words = new Map<string, Growing>()
  const index = {
    size: rows.length,
    words: new SearchableMap<Postings>(),
    names: new SearchableMap<number[]>(),
    aliases: new SearchableMap<number[]>(),
    prior,
    none: new Float32Array(rows.length),
  }
  const topicsOf = bySlug()
  for (const [place, row] of rows.entries()) {
    const said = weighWords(row)
    for (const { term, words, weight } of topicsOf.get(row.slug) ?? []) {
      said.set(term, weight)
      // Who has not typed all of it is shown where it leads.
      for (const word of words) said.set(word, Math.max(said.get(word) ?? 0, 0.5 * weight))
    }
    for (const [term, weight] of said) addPosting(words, term, place, weight)
    for (const name of [row.name, titleOf(row)]) addCalled(index.names, name, place)
    for (const alias of row.words ?? []) addCalled(index.aliases, alias, place)
  }
  for (const [term, { places, weights }] of words)
    index.words.set(term, { places: Uint32Array.from(places), weights: Float32Array.from(weights) })
  return index
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
  for (const thing of row.equipment) add(`${thing} ${equipmentWords[thing] ?? ''}`, 0.5)
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

function addPosting(words: Map<string, Growing>, term: string, place: number, weight: number): void {
  const postings = words.get(term)
  if (!postings) words.set(term, { places: [place], weights: [weight] })
  else {
    postings.places.push(place)
    postings.weights.push(weight)
  }
}

function addCalled(names: SearchableMap<number[]>, name: string, place: number): void {
  const called = toTerms(name).join(' ')
  const rows = names.get(called)
  if (!rows && called) names.set(called, [place])
  else if (rows && rows.at(-1) !== place) rows.push(place)
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
