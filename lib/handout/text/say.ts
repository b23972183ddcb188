import { type AbstractIntlMessages, createTranslator } from 'use-intl/core'
import type { PlanLocale } from '@/lib/i18n/locales'
import { getMessages } from '@/lib/i18n/messages'
import type { toTranslator } from '@/lib/i18n/translator'
import { type RichText, type TextPart, toPlain } from '@/lib/rich-text'

type Translator = ReturnType<typeof toTranslator<'handout'>>
export type HandoutKey = Parameters<Translator>[0]
export type Value = string | number | RichText
export type Say = {
  /** A message without markup. */
  plain(key: HandoutKey, values?: Record<string, string | number>): string
  /** A message in which <b> is bold and a value may itself be a paragraph with bold words. */
  rich(key: HandoutKey, values?: Record<string, Value>): RichText
}

/** Stand on both sides of what is bold, and of the number of a paragraph; typed text does not keep them. */
const boldMark = '\u0001'
const slot = '\u0002'

const known = new Map<PlanLocale, Say>()

/** The handout's words in a locale. Throws RangeError for a locale whose messages are not complete. */
export function toSay(locale: PlanLocale): Say {
  const say = known.get(locale) ?? makeSay(locale)
  known.set(locale, say)
  return say
}

function makeSay(locale: PlanLocale): Say {
  // Keys are checked by HandoutKey; the values differ from message to message, which no one signature can say.
  const messages: AbstractIntlMessages = getMessages(locale).handout
  const translate = createTranslator({ locale, messages })
  const rich = (key: HandoutKey, values: Record<string, Value> = {}) => {
    const paragraphs: RichText[] = []
    const flat = Object.entries(values).map(([name, value]) => {
      if (typeof value === 'number') return [name, value]
      if (typeof value === 'string') return [name, withoutMarks(value)]
      paragraphs.push(value)
      return [name, `${slot}${paragraphs.length - 1}${slot}`]
    })
    const b = (words: unknown) => `${boldMark}${String(words)}${boldMark}`
    return toParts(translate.markup(key as never, { ...Object.fromEntries(flat), b }), paragraphs)
  }
  return { rich, plain: (key, values) => toPlain(rich(key, values)) }
}

function withoutMarks(text: string): string {
  return text.replaceAll(boldMark, '').replaceAll(slot, '')
}

function toParts(message: string, paragraphs: readonly RichText[]): RichText {
  const parts: TextPart[] = []
  for (const [index, words] of message.split(boldMark).entries()) {
    const strong = index % 2 === 1
    for (const [place, piece] of words.split(slot).entries()) {
      if (place % 2 === 1) parts.push(...(paragraphs[Number(piece)] ?? []))
      else if (piece) parts.push(strong ? { text: piece, strong } : { text: piece })
    }
  }
  return parts
}
