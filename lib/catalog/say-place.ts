import type { PlanLocale } from '@/lib/i18n/locales'
import { toTranslator } from '@/lib/i18n/translator'
import { bodyNouns } from './texts/body-nouns'

/** A place that brings its own article, or names its own side, is complete as it was typed. */
const complete: Record<PlanLocale, RegExp> = {
  en: /^(the|a|an|your|both|each|all)\s/i,
  es: /^(el|la|los|las|un|una|ambos|ambas|todo|toda)\s/i,
}
const sideNamed: Record<PlanLocale, RegExp> = {
  en: /\b(left|right|both|middle)\b/i,
  es: /(izquierd[oa]|derech[oa]|ambos|ambas|medio)/i,
}

/**
 * What `{place}` stands for (clinical spec 8.5 and 8.7b): the place that the line names, with its side where one is
 * worked and the place does not name it itself. The answer may hold `{site}`, which stands for the typed words, and
 * `{side:f}` or `{side:m}`.
 */
export function sayPlace(site: string | undefined, sided: boolean, locale: PlanLocale): string {
  const t = toTranslator(locale, 'catalog')
  if (!site) return t(sided ? 'place.side' : 'place.none')
  if (complete[locale].test(site)) return '{site}'
  const word = sided && !sideNamed[locale].test(site) ? 'place.sided' : 'place.plain'
  return t(word, { gender: genderOf(site) })
}

/** The gender of a Spanish body part, by its first word; other for a word that is not known. */
function genderOf(site: string): 'f' | 'm' | 'other' {
  const noun = site.split(/\s/)[0]?.toLowerCase() ?? ''
  const has = (gender: 'f' | 'm') => bodyNouns[gender].split(' ').includes(noun)
  return has('f') ? 'f' : has('m') ? 'm' : 'other'
}
