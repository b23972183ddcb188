import type { PlanLocale } from '@/lib/i18n/locales'
import { inWords, said } from '@/lib/i18n/said'
import type { ChangeWord } from './change-word'

/** A change as a sentence for the clinician, without a stop at its end. RangeError for a locale whose words are not complete. */
export function sayChange({ code, params }: ChangeWord, locale: PlanLocale): string {
  const isDay = code === 'planStartDate' || code === 'planReviewDate'
  const text = (value: string) => (isDay && value !== 'none' ? dayWords(value, locale) : value)
  return inWords(
    said(`plan.change.${code}`, { ...params, from: text(params.from), to: text(params.to) }),
    locale,
  )
}

function dayWords(day: string, locale: PlanLocale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}
