import { phrases } from './data/search-phrases'

const stopWords = new Set(
  // English, then Spanish.
  'a an and at by for from in into of on or the to with al con de del el en la las lo los o para por que se su un una y'.split(
    ' ',
  ),
)

/** The words of a text as the index holds them: lower case, without accents, stop words and plural endings. */
export function toTerms(text: string): string[] {
  return toWords(text)
    .filter((word) => !stopWords.has(word))
    .map(toStem)
}

/** The words of a query, with abbreviations and other names replaced by the catalog's. */
export function toQueryTerms(query: string): string[] {
  const typed = ` ${toWords(query).join(' ')} `.replace(anyPhrase, (_, phrase) => ` ${phrases[phrase]}`)
  return [...new Set(toTerms(typed))]
}

const longestFirst = Object.keys(phrases).toSorted((a, b) => b.length - a.length)
const anyPhrase = new RegExp(` (${longestFirst.join('|')})(?= )`, 'g')

function toWords(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** "bridges" → "bridge", "marching" → "march": always a beginning of the word, so that it can be underlined. */
function toStem(word: string): string {
  if (word.length > 6 && word.endsWith('ing')) return word.slice(0, -3)
  if (word.length > 3 && /[^su]s$/.test(word)) return word.slice(0, -1)
  return word
}
