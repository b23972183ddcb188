import { createTranslator } from 'use-intl/core'
import { getMessages, type Messages, type PlanLocale } from './messages'

/**
 * Translates outside React: PDF, command line, pure domain code.
 * Takes a complete locale and a namespace (the name of a message file); throws RangeError for another locale.
 */
export function toTranslator<Namespace extends keyof Messages>(locale: PlanLocale, namespace: Namespace) {
  return createTranslator({ locale, messages: getMessages(locale), namespace })
}
