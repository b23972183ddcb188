import type { PlanLocale } from '@/lib/i18n/locales'
import { toTranslator } from '@/lib/i18n/translator'

/** The numbers to call, as a version freezes them; absent where none is known. */
export type Numbers = { emergencyNumber?: string | null | undefined; crisisLine?: string | null | undefined }

/** Words with the numbers to call in their places; where one is not known, words that say where to look. */
export function fillNumbers(words: string, locale: PlanLocale, numbers: Numbers): string {
  const t = toTranslator(locale, 'screening')
  return words
    .replaceAll('{emergency}', numbers.emergencyNumber ?? t('sheet.localNumber'))
    .replaceAll('{crisis}', numbers.crisisLine ?? t('sheet.localCrisis'))
}
