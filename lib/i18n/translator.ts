import { createTranslator } from 'use-intl/core'
import { getWords } from '#words'
import type { PlanLocale } from './locales'
import type { Area, Messages } from './messages'

const known = new Map<string, unknown>()

/**
 * Translates outside React: PDF, command line, pure domain code. One translator for each language and namespace, since
 * it keeps the messages that it has parsed.
 * Takes a namespace (the name of a message file) and a locale; throws RangeError for one that is not complete, and in a
 * browser for words that the page did not come with.
 */
export function toTranslator<Namespace extends Area>(locale: PlanLocale, namespace: Namespace) {
  const key = `${locale} ${namespace}`
  const translator = (known.get(key) ?? makeTranslator(locale, namespace)) as ReturnType<
    typeof makeTranslator<Namespace>
  >
  known.set(key, translator)
  return translator
}

function makeTranslator<Namespace extends Area>(locale: PlanLocale, namespace: Namespace) {
  const messages = { [namespace]: getWords(locale, namespace) } as unknown as Messages
  return createTranslator({ locale, messages, namespace })
}
