import type { PlanLocale } from '@/lib/i18n/locales'
import { toTranslator } from '@/lib/i18n/translator'
import type { NumberWords } from './fill-numbers'

/** The numbers of a clinic as they are read in a language; words for what is not known. */
export function numberWords(
  locale: PlanLocale,
  {
    emergencyNumber,
    crisisLine,
  }: { emergencyNumber?: string | null | undefined; crisisLine?: string | null | undefined },
): NumberWords {
  const t = toTranslator(locale, 'screening')
  return {
    emergency: emergencyNumber ?? t('sheet.localNumber'),
    crisis: crisisLine ?? t('sheet.localCrisis'),
  }
}
