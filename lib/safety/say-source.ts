import type { PlanLocale } from '@/lib/i18n/locales'
import { sourceWords } from './data/source-words'

/** Where a rule comes from, in a language: names, years and titles of guidelines stay as they are. */
export function saySource(source: string, locale: PlanLocale): string {
  if (locale === 'en') return source
  return source
    .split('; ')
    .map((part) => sourceWords[part] ?? part)
    .join('; ')
}
