import type { PlanLocale } from '@/lib/i18n/locales'
import { toTranslator } from '@/lib/i18n/translator'
import { type ItemColumn, toWordColumn } from './item-columns'

/** What a column is called in a language: "Name (Spanish)". */
export function sayColumn(column: ItemColumn, locale: PlanLocale): string {
  const t = toTranslator(locale, 'own')
  const word = toWordColumn(column)
  if (!word) return t(`exchange.column.${column as 'kind'}`)
  return t('exchange.ofLanguage', {
    part: t(`exchange.column.${word.part}`),
    language: t(`language.${word.locale}`),
  })
}
