import { findCalled, type SearchIndex } from './search-index'
import { findMistyped, findShortened } from './search-mistakes'
import { type QueryPart, toQueryParts } from './search-terms'

export type Ranked = {
  /** Places of rows, best first. */
  places: readonly number[]
  /** By place of the row. */
  scores: Float32Array
  /** Beginnings of words that were found. */
  matched: string[]
}

/** How much of the best answer's score an item needs to be shown beside it. */
const floor = 0.66
/** How much of the query an item has to answer when no item answers all of it; common words count least. */
const mostOfIt = 0.6
/** What it is worth to be called as typed, to have it as another name, to have a name that begins so. */
const bonus = { name: 0.3, alias: 0.2, beginning: 0.08 }

/**
 * The rows that answer what is typed, best first; null when nothing is asked. An item answers when it has every part
 * of the query: as a word, as its beginning or, where no word begins so, with a typing mistake. Where no item has all,
 * those count that have most of it or are called as the rest. What stands far behind the best is not shown.
 */
export function rank(index: SearchIndex, query: string): Ranked | null {
  if (query.trim() === '') return null
  const asked = toQueryParts(query)
  if (asked.every(isLetter)) return null
  const strict = answerParts(index, asked)
  // Three letters that nothing begins with say enough only beside other words that were found.
  const beside = strict.some(({ places }) => places.length > 0)
  const parts = strict
    .map((one) => (beside && one.places.length === 0 ? answerPart(index, one.part, findShortened) : one))
    .filter((one) => one.places.length > 0 || !isLetter(one.part))
  const { scores, places } = join(index, parts)
  let best = 0
  for (const place of places) {
    scores[place] = Math.max((scores[place] as number) + (index.prior[place] as number), 0.01)
    if ((scores[place] as number) > best) best = scores[place] as number
  }
  return {
    places: sortByScore(places, scores, best),
    scores,
    matched: [...new Set(parts.flatMap(({ matched }) => matched))],
  }
}

/** A single letter asks for nothing yet, unless it is a word of a name ("prone Y"). */
const isLetter = ([literal]: QueryPart) => literal.terms.length === 1 && literal.terms[0]?.length === 1

type Found = { quality: Float32Array; places: readonly number[]; matched: string[] }
type Answer = Found & { part: QueryPart; weight: number }

/** Items that have all parts or, where none has, enough of them. Their scores are between 0 and 1.5. */
function join(
  index: SearchIndex,
  parts: readonly Answer[],
): { scores: Float32Array; places: readonly number[] } {
  const asked = parts.reduce((sum, part) => sum + part.weight, 0)
  const scores = new Float32Array(index.prior.length)
  const [fewest, ...others] = parts.toSorted(byFewest)
  const full = (fewest?.places ?? []).filter((place) => others.every(({ quality }) => quality[place] !== 0))
  const known = parts.filter(({ places }) => places.length > 0)
  const named = called(
    index,
    known.map(({ part }) => part),
  )
  const share = (place: number) =>
    known.reduce((sum, { quality, weight }) => sum + (quality[place] === 0 ? 0 : weight), 0) / asked
  const places =
    full.length > 0
      ? full
      : [...new Set(known.flatMap((part) => part.places))].filter(
          (place) => share(place) >= mostOfIt || (named.get(place) ?? 0) >= bonus.alias,
        )
  for (const place of places) {
    let score = named.get(place) ?? 0
    for (const { quality, weight } of known) score += (weight * (quality[place] as number)) / asked
    scores[place] = score
  }
  return { scores, places }
}

const answered = new WeakMap<SearchIndex, ReadonlyMap<string, Answer>>()

/** The answer to each part. Those of the query before are kept, since one key changes the last word alone. */
function answerParts(index: SearchIndex, parts: readonly QueryPart[]): Answer[] {
  const before = answered.get(index)
  const now = parts.map((part) => {
    const key = JSON.stringify(part)
    return [key, before?.get(key) ?? answerPart(index, part)] as const
  })
  answered.set(index, new Map(now))
  return now.map(([, answer]) => answer)
}

/** The rows that have one part of the query, by the best way to say it. */
function answerPart(index: SearchIndex, part: QueryPart, mend = findMistyped): Answer {
  const ways = part.map((way) => ({
    ...way,
    found: way.terms.map((term) => findTerm(index, term, mend, way.whole)),
  }))
  const [only, another] = ways
  const found = !another && only?.found.length === 1 && only.found[0] ? only.found[0] : bestOf(index, ways)
  // A part that many items have says little about which one is meant.
  const weight = 1 - (0.6 * Math.log(1 + found.places.length)) / Math.log(2 + index.prior.length)
  return { ...found, part, weight }
}

function bestOf(index: SearchIndex, ways: readonly { worth: number; found: readonly Found[] }[]): Found {
  const quality = new Float32Array(index.prior.length)
  const places: number[] = []
  for (const { worth, found } of ways) {
    const [fewest, ...others] = found.toSorted(byFewest)
    for (const place of fewest?.places ?? []) {
      let said = fewest?.quality[place] ?? 0
      for (const other of others) said = other.quality[place] ? said + other.quality[place] : Number.NaN
      said *= worth / found.length
      if (!(said > (quality[place] as number))) continue
      if (quality[place] === 0) places.push(place)
      quality[place] = said
    }
  }
  return { quality, places, matched: ways.flatMap(({ found }) => found.flatMap(({ matched }) => matched)) }
}

const byFewest = (a: Found, b: Found) => a.places.length - b.places.length

/** The rows that have a word, or one that begins so (worth less, least beside the whole word), or was mistyped so. */
function findTerm(
  { words, numbers, none }: SearchIndex,
  term: string,
  mend: typeof findMistyped,
  whole = false,
): Found {
  const exact = numbers.get(term)
  const onlyWhole = whole || term.length === 1
  if (onlyWhole && exact === undefined) return { quality: none, places: [], matched: [] }
  const quality = new Float32Array(none.length)
  const places: number[] = []
  const add = (number: number, worth: number) => {
    const end = words.starts[number + 1] as number
    for (let at = words.starts[number] as number; at < end; at++) {
      const place = words.places[at] as number
      const said = worth * (words.weights[at] as number)
      if (quality[place] === 0) places.push(place)
      if (said > (quality[place] as number)) quality[place] = said
    }
  }
  if (exact !== undefined) add(exact, 1)
  if (onlyWhole) return { quality, places, matched: term.startsWith('#') ? [] : [term] }
  for (const [word, number] of numbers.atPrefix(term))
    if (word !== term)
      add(number, (exact === undefined ? 1 : 0.6) * (0.45 + (0.45 * term.length) / word.length))
  if (places.length > 0) return { quality, places, matched: [term] }
  const meant = mend(numbers, term)
  for (const { number, edits } of meant) add(number, edits === 1 ? 0.6 : 0.4)
  return { quality, places, matched: meant.map(({ word }) => word) }
}

/** What it is worth to be called as typed, by place. */
function called({ names, aliases }: SearchIndex, parts: readonly QueryPart[]): Map<number, number> {
  const typed = parts.map(([literal]) => literal.terms.join(' ')).join(' ')
  const ours = parts.map(([literal, said = literal]) => said.terms.join(' ')).join(' ')
  const worth = new Map<number, number>()
  const add = (places: Uint32Array, each: number) => {
    for (const place of places) if ((worth.get(place) ?? 0) < each) worth.set(place, each)
  }
  for (const way of new Set([typed, ours])) {
    if (way === '') continue
    add(findCalled(names, `${way} `, true), bonus.beginning)
    add(findCalled(aliases, way), bonus.alias)
    add(findCalled(names, way), bonus.name)
  }
  return worth
}

const steps = 512

/** Those above the floor, best first; about the same score keeps the order. Counted, as 10,000 may answer. */
function sortByScore(places: readonly number[], scores: Float32Array, best: number): number[] {
  const least = floor * best
  const stepOf = (place: number) =>
    Math.floor(((best - (scores[place] as number)) / (best - least)) * (steps - 1))
  const starts = new Uint32Array(steps + 1)
  const kept = places.filter((place) => (scores[place] as number) >= least)
  for (const place of kept) starts[stepOf(place) + 1] = (starts[stepOf(place) + 1] as number) + 1
  for (let step = 0; step < steps; step++)
    starts[step + 1] = (starts[step + 1] as number) + (starts[step] as number)
  const sorted = new Array<number>(kept.length)
  for (const place of kept) {
    const step = stepOf(place)
    sorted[starts[step] as number] = place
    starts[step] = (starts[step] as number) + 1
  }
  return sorted
}
