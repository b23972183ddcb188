import type { PlanLocale } from '@/lib/i18n/locales'
import type { ReadingLine } from '@/lib/reading/reading'
import type { RichText } from '@/lib/rich-text'

export type PrintedText = {
  start: RichText
  /** One paragraph a step, the line for the other side included. */
  move: RichText[]
  feel: RichText
  stop: RichText
  /** The whole in few sentences, where the version has them. */
  short: RichText | null
}

/**
 * A line's text with its sides in bold capitals; null while its item has none.
 * A one-sided line without a side says "chosen" and "other", never a side that nobody chose.
 */
export function toPrintedText({ text, openText }: ReadingLine, locale: PlanLocale): PrintedText | null {
  const words = openText ?? text
  if (!words) return null
  const print = (rich: RichText) => inCapitals(rich, locale)
  return {
    start: print(words.start),
    move: [...words.move, ...(words.after ? [words.after] : [])].map(print),
    feel: print(words.feel),
    stop: print(words.stop),
    short: words.short && print(words.short),
  }
}

function inCapitals(rich: RichText, locale: PlanLocale): RichText {
  return rich.map((part) => (part.side ? { ...part, text: part.text.toLocaleUpperCase(locale) } : part))
}
