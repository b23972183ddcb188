import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { getMessages, type Messages, type PlanLocale } from '@/lib/i18n/messages'

type Area = keyof Messages

/** Gives client components beneath it the message areas they name, and the two that every screen needs. */
export async function Words({
  areas,
  locale,
  timeZone,
  children,
}: {
  areas: readonly Area[]
  locale?: PlanLocale
  timeZone?: string
  children: ReactNode
}) {
  const language = locale ?? (await getLocale())
  const all = getMessages(language)
  const chosen = Object.fromEntries(
    [...areas, 'common' as const, 'errors' as const].map((area) => [area, all[area]]),
  )
  return (
    <NextIntlClientProvider locale={language} messages={chosen} {...(timeZone ? { timeZone } : {})}>
      {children}
    </NextIntlClientProvider>
  )
}
