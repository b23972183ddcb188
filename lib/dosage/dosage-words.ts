import type { PlanLocale } from '@/lib/i18n/locales'
import { sayNumber } from '@/lib/i18n/say-number'
import { toTranslator } from '@/lib/i18n/translator'
import type { Amount } from './amount'
import type { SideMeans } from './dosed-item'

export type DosageWords = ReturnType<typeof toWords>

const byLocale = new Map<PlanLocale, DosageWords>()

/** The translator of dosage sentences, with numbers and ranges said in the locale. Kept, since rows ask on each key. */
export function getDosageWords(locale: PlanLocale): DosageWords {
  const words = byLocale.get(locale) ?? toWords(locale)
  byLocale.set(locale, words)
  return words
}

function toWords(locale: PlanLocale) {
  const t = toTranslator(locale, 'dosage')
  const number = (value: number) => sayNumber(value, locale)
  /** A number or range as text ("8 to 12"; `span` as Spanish says it after a verb, "de 8 a 12"), and what its noun agrees with. */
  const say = (amount: Amount) => {
    if (typeof amount === 'number')
      return {
        amount: number(amount),
        span: number(amount),
        min: number(amount),
        max: number(amount),
        count: amount,
      }
    const ends = { min: number(amount.min), max: number(amount.max) }
    return { amount: t('range', ends), span: t('span', ends), ...ends, count: amount.max }
  }
  const time = (unit: 'minutes' | 'seconds', amount: Amount) => {
    const said = say(amount)
    return {
      ...said,
      time: t(`time.${unit}`, said),
      timeSpan: t(`time.${unit}`, { amount: said.span, count: said.count }),
    }
  }
  return {
    locale,
    t,
    number,
    say,
    minutes: (amount: Amount) => time('minutes', amount),
    /** Whole minutes from two minutes on: "3 minutes", but "90 seconds" and "60 seconds". */
    seconds: (amount: Amount) =>
      typeof amount === 'number' && amount >= 120 && amount % 60 === 0
        ? time('minutes', amount / 60)
        : time('seconds', amount),
    /** Marks bold words with U+0001 on both sides. */
    markup: (side: 'left' | 'right', means: SideMeans, limb: string) =>
      t.markup(`side.${side}.${means}`, { limb, b: (chunks: string) => `\u0001${chunks}\u0001` }),
    /** "Monday, Wednesday and Friday". */
    list: (words: readonly string[]) => {
      const last = words.at(-1) ?? ''
      return words.length < 2 ? last : t('and', { list: words.slice(0, -1).join(', '), last })
    },
    capital: (text: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
  }
}
