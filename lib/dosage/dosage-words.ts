import type { PlanLocale } from '@/lib/i18n/messages'
import { toTranslator } from '@/lib/i18n/translator'
import type { Amount } from './dosage'

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
  return {
    t,
    /** Marks bold words with U+0001 on both sides. */
    markup: (key: 'side.left' | 'side.right', values: { limb: string }) =>
      t.markup(key, { ...values, b: (chunks: string) => `\u0001${chunks}\u0001` }),
    /** A number or range as text, and the number its noun agrees with. */
    say: (amount: Amount) =>
      typeof amount === 'number'
        ? { amount: t('one', { value: amount }), count: amount }
        : { amount: t('range', amount), count: amount.max },
  }
}
