import type { SearchIndex } from './search-index'

/** Words that were probably meant: the same first letter, one mistake from 4 letters on, two in long words. */
export function findMistyped(numbers: SearchIndex['numbers'], term: string) {
  if (term.length < 4 || /\d/.test(term)) return []
  const allowed = term.length > 7 ? 2 : 1
  return [...numbers.fuzzyGet(term, 2)].flatMap(([word, [number, distance]]) => {
    const edits = isSwap(term, word) ? 1 : distance
    return edits <= allowed && word[0] === term[0] ? [{ word, number, edits }] : []
  })
}

/** Words that three letters probably began, with a letter left out: "tuk" for "tuck", "flx" for "flexor". */
export function findShortened(numbers: SearchIndex['numbers'], term: string) {
  if (term.length !== 3 || /\d/.test(term)) return []
  return [...numbers.atPrefix(term[0] as string)].flatMap(([word, number]) =>
    lacksLetter(term, word.slice(0, 4)) ? [{ word, number, edits: word.length > 4 ? 2 : 1 }] : [],
  )
}

function lacksLetter(term: string, word: string): boolean {
  return word.length === 4 && [1, 2, 3].some((at) => word.slice(0, at) + word.slice(at + 1) === term)
}

/** Two neighbours in the wrong order, "brigde" for "bridge", are one mistake. */
function isSwap(typed: string, word: string): boolean {
  if (typed.length !== word.length) return false
  const at = [...typed].findIndex((letter, place) => letter !== word[place])
  return (
    typed[at] === word[at + 1] && typed[at + 1] === word[at] && typed.slice(at + 2) === word.slice(at + 2)
  )
}
