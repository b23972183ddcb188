'use client'
import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { getWords } from '#words'
import type { PlanLocale } from '@/lib/i18n/locales'

/**
 * Gives what the patient reads its words in the plan's locale, whatever the workspace around it speaks. The page comes
 * with them by `Words`.
 */
export function PatientWords({
  locale,
  timeZone,
  children,
}: {
  locale: PlanLocale
  timeZone: string
  children: ReactNode
}) {
  return (
    <IntlProvider locale={locale} messages={{ share: getWords(locale, 'share') }} timeZone={timeZone}>
      {children}
    </IntlProvider>
  )
}
