'use client'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import type { PlanLocale } from '@/lib/i18n/messages'
import english from '@/lib/i18n/messages/en/share.json' with { type: 'json' }
import spanish from '@/lib/i18n/messages/es/share.json' with { type: 'json' }

const byLocale: Record<PlanLocale, { share: typeof english }> = {
  en: { share: english },
  es: { share: spanish },
}

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
  return (
    <NextIntlClientProvider locale={locale} messages={byLocale[locale]} timeZone={timeZone}>
      {children}
    </NextIntlClientProvider>
  )
}
