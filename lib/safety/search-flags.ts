import type { PlanLocale } from '@/lib/i18n/locales'
import { flagNames } from './flag-list'
import type { FlagName } from './flag-name'
import { parseDerivation } from './review/derivation'

/** A flag as a form offers it. */
export type FlagChoice = Pick<FlagName, 'flag' | 'needs' | 'approaches'> & { label: string; terms: string[] }

/** Set by the answers to red flags, and by printing; nobody chooses them. */
const neverChosen = new Set(['emergency_flag_open', 'any_plan'])

/**
 * The flags that a clinician can set, in the order of the clinical list. One that follows from another by its date is
 * found by its words too, and brings the one that asks for the date; one that follows from several is not set by hand.
 */
export function flagChoices(locale: PlanLocale): FlagChoice[] {
  const words = (one: FlagName) => [one.label[locale], one.label.en, ...one.synonyms].map(fold)
  const derivedFrom = (base: string) =>
    flagNames.filter(({ derivedFrom: text }) => parseDerivation(text ?? '')?.bases.join() === base)
  return flagNames
    .filter(({ flag, derivedFrom: text }) => text === undefined && !neverChosen.has(flag))
    .map((name) => ({
      flag: name.flag,
      needs: name.needs,
      ...(name.approaches ? { approaches: name.approaches } : {}),
      label: name.label[locale],
      terms: [...new Set([name, ...derivedFrom(name.flag)].flatMap(words))],
    }))
}

/**
 * The choices that a typed text finds by label, synonym or abbreviation, best first: what is called so, what begins so,
 * what has a word that begins so, what holds it. All of them for an empty text.
 */
export function searchFlags(choices: readonly FlagChoice[], query: string): FlagChoice[] {
  const typed = fold(query)
  if (typed === '') return [...choices]
  return choices
    .map((choice, place) => ({
      choice,
      place,
      rank: Math.min(...choice.terms.map((term) => rankOf(term, typed))),
    }))
    .filter(({ rank }) => rank < none)
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ choice }) => choice)
}

const none = 5

function rankOf(term: string, typed: string): number {
  if (term === typed) return 0
  if (term.startsWith(typed)) return 1
  const words = term.split(' ')
  if (words.some((word) => word.startsWith(typed))) return 2
  if (typed.split(' ').every((part) => words.some((word) => word.startsWith(part)))) return 3
  return typed.length > 2 && term.includes(typed) ? 4 : none
}

/** Lower case without accents, so that "protesis" finds "Prótesis". */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
