import type { PlanLocale } from './locales'

const english = new Map<number, Intl.NumberFormat>()

/** A number in the words of a language, with at least so many decimals and three at most. */
export function sayNumber(value: number, locale: PlanLocale, decimals = 0): string {
  const said = englishOf(decimals).format(value)
  return locale === 'es' ? toSpanish(said) : said
}

function englishOf(decimals: number): Intl.NumberFormat {
  const format = english.get(decimals) ?? new Intl.NumberFormat('en', { minimumFractionDigits: decimals })
  english.set(decimals, format)
  return format
}

/** Spanish parts thousands from 10 000 on, by a blank that does not break (clinical spec 8.7); a point is the decimal sign. */
function toSpanish(said: string): string {
  const [whole = '', ...rest] = said.split('.')
  const plain = whole.replaceAll(',', '')
  const grouped = plain.length > 4 ? plain.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0') : plain
  return [grouped, ...rest].join('.')
}
