import { completeLocales, type PlanLocale } from './locales'
import { english, type Messages } from './messages/en/english'
import { spanish } from './messages/es/spanish'

export type { Messages }
/** A file of a language's folder. */
export type Area = keyof Messages

const byLocale: Record<PlanLocale, Messages> = { en: english, es: spanish }

/** The messages of a locale; throws a RangeError for one that is not complete. */
export function getMessages(locale: string): Messages {
  const found = completeLocales.find((complete) => complete === locale)
  if (!found)
    throw new RangeError(`Locale "${locale}" is not available. Available: ${completeLocales.join(', ')}.`)
  return byLocale[found]
}

/** The words of one area. On a page `words-of-page.ts` answers in its place. RangeError for a locale that is not complete. */
export function getWords<Name extends Area>(locale: string, area: Name): Messages[Name] {
  return getMessages(locale)[area]
}

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages
  }
}
