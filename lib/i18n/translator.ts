import { createTranslator } from 'use-intl/core'
import { getNamespace, type Messages, type PlanLocale } from './messages'

/**
 * Translates outside React: PDF, command line, pure domain code.
 * Takes a namespace (the name of a message file) and a locale in which it is complete; throws RangeError for another.
 */
export function toTranslator<Namespace extends keyof Messages>(locale: PlanLocale, namespace: Namespace) {
  const messages = { [namespace]: getNamespace(locale, namespace) } as unknown as Messages
  return createTranslator({ locale, messages, namespace })
}
