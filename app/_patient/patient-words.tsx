'use client'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import type { PlanLocale } from '@/lib/i18n/messages'
import share from '@/lib/i18n/messages/en/share.json' with { type: 'json' }

const byLocale: Partial<Record<PlanLocale, { share: typeof share }>> = { en: { share } }

/** Gives what the patient reads its words in the plan's locale, whatever the workspace around it speaks. */
export function PatientWords({
  locale,
  timeZone,
  children,
}: {
  locale: PlanLocale
  timeZone: string
  children: ReactNode
}) {
  const messages = byLocale[locale] ?? { share }
  const spoken = byLocale[locale] ? locale : 'en'
  return (
    <NextIntlClientProvider locale={spoken} messages={messages} timeZone={timeZone}>
      {children}
    </NextIntlClientProvider>
  )
}
