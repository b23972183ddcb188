import type { PlanLocale } from './locales'
import type { Area, Messages } from './messages'

/** The words that a page comes with: of the areas it shows, in the languages it shows them in. */
export type PageWords = Partial<Record<PlanLocale, Partial<Messages>>>

const kept: PageWords = {}

/** Keeps what a page came with, for `getWords`. */
export function keepWords(words: PageWords): void {
  for (const [locale, areas] of Object.entries(words) as [PlanLocale, Partial<Messages>][])
    kept[locale] = { ...kept[locale], ...areas }
}

/** The words of one area in a browser, which has those of its pages alone. RangeError for any other. */
export function getWords<Name extends Area>(locale: PlanLocale, area: Name): Messages[Name] {
  const words = kept[locale]?.[area] as Messages[Name] | undefined
  if (!words) throw new RangeError(`This page came without the words of "${area}" in "${locale}".`)
  return words
}
