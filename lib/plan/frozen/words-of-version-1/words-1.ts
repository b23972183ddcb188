import { createTranslator } from 'use-intl/core'
import type { Amount } from './dosage-1'
import words from './words.json' with { type: 'json' }

type Values = Record<string, string | number>
type Translate = (key: string, values?: Values) => string

/** The dosage messages of release 0.1.0, which was written in English alone; they stay as they were. */
export const words1 = toWords()
export type Words1 = ReturnType<typeof toWords>

function toWords() {
  const translator = createTranslator({ locale: 'en', messages: words as never })
  const t = translator as unknown as Translate
  const markup = translator.markup as unknown as (key: string, values: object) => string
  return {
    t,
    /** Marks bold words with U+0001 on both sides. */
    markup: (key: 'side.left' | 'side.right', values: { limb: string }) =>
      markup(key, { ...values, b: (chunks: string) => `\u0001${chunks}\u0001` }),
    /** A number or range as text, and the number its noun agrees with. */
    say: (amount: Amount) =>
      typeof amount === 'number'
        ? { amount: t('one', { value: amount }), count: amount }
        : { amount: t('range', amount), count: amount.max },
  }
}
