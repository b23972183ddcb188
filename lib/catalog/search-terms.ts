import { phrases } from './data/search-phrases'
import { topics } from './data/search-topics'

const stopWords = new Set(
  // English, then Spanish.
  'a an and at by for from in into of off on onto or the to w with con de del el en la las lo los o para por que se su sus un una y al ex exs exercise exercises ejercicio ejercicios'.split(
    ' ',
  ),
)

/** The words of a text as the index holds them: lower case, without accents, stop words and endings. */
export function toTerms(text: string): string[] {
  return toWords(text)
    .filter((word) => !stopWords.has(word))
    .map(toStem)
}

/** A way to say a part of the query: words that have to stand together in an item, whole or as beginnings. */
type Way = { terms: readonly string[]; worth: number; whole?: boolean }
/** One thing that was typed, and the ways to say it; what was typed itself comes first. */
export type QueryPart = readonly [Way, ...Way[]]

/** What was typed, part by part: abbreviations, other names and diagnoses get what the catalog says beside it. */
export function toQueryParts(query: string): QueryPart[] {
  const words = toWords(query)
  const parts: QueryPart[] = []
  for (let at = 0; at < words.length; ) {
    const length = phraseLength(words, at)
    const typed = words.slice(at, at + Math.max(length, 1)).join(' ')
    const known = length > 0
    // An abbreviation is no beginning of a word: "ER" is not "ergonomics".
    const topic = topicOf.get(typed)
    const others: Way[] = (phrases[typed]?.split(' | ') ?? []).map((said, order) => ({
      terms: toTerms(said),
      worth: order === 0 ? 0.98 : 0.85,
    }))
    if (topic !== undefined) others.push({ terms: [topicTerm(topic)], worth: 1, whole: true })
    const literal: Way = {
      terms: toTerms(typed),
      worth: length > 1 && others.length > 0 ? 0.85 : 1,
      // An abbreviation is no beginning of a word: "ER" is not "ergonomics".
      whole: known && typed.length <= 3,
    }
    if (literal.terms.length > 0 || others.length > 0) parts.push([literal, ...others])
    at += Math.max(length, 1)
  }
  return parts
}

/** The words of a query with abbreviations and other names replaced by the catalog's. */
export function toQueryTerms(query: string): string[] {
  return toQueryParts(query).flatMap(
    ([literal, ...others]) => (others.find(({ whole }) => !whole) ?? literal).terms,
  )
}

/** The word that stands for a topic in the index; no text has it. */
export function topicTerm(number: number): string {
  return `#${number}`
}

const topicOf = new Map(topics.flatMap(({ names }, number) => names.map((name) => [name, number] as const)))
const phraseNames = new Set([...Object.keys(phrases), ...topicOf.keys()])
const longest = Math.max(...[...phraseNames].map((phrase) => phrase.split(' ').length))

/** How many words from here are an abbreviation, another name or a topic; 0 for none. */
function phraseLength(words: readonly string[], at: number): number {
  for (let length = Math.min(longest, words.length - at); length > 0; length--)
    if (phraseNames.has(words.slice(at, at + length).join(' '))) return length
  return 0
}

function toWords(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .replace(/hands[ -]and[ -]knees/g, 'quadruped')
    .replaceAll('manos y rodillas', 'cuadrupedia')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** "bridges", "bridging" → "bridg", "talones" → "talon": always a beginning of the word, so that it can be underlined. */
function toStem(word: string): string {
  let stem = word
  if (stem.length > 3 && /[^su]s$/.test(stem)) stem = stem.slice(0, -1)
  if (stem.length > 5 && stem.endsWith('ing')) stem = stem.slice(0, -3).replace(/([bdgmnpt])\1$/, '$1')
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}
