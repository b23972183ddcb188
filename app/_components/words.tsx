import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { PlanLocale } from '@/lib/i18n/locales'
import { type Area, getMessages, type Messages } from '@/lib/i18n/messages'
import { WordsProvider } from './words-provider'

/**
 * Gives client components beneath it the message areas they name, beside those they have from further out; in
 * `planLocale` also those of `planAreas`, for what is said in the language of a plan. Nothing else of the words is sent.
 */
export async function Words({
  areas,
  locale,
  plan,
  timeZone,
  children,
}: {
  areas: readonly Area[]
  locale?: PlanLocale
  plan?: { locale: PlanLocale; areas: readonly Area[] }
  timeZone?: string
  children: ReactNode
}) {
  const language = locale ?? (await getLocale())
  const words = { [language]: choose(language, areas) }
  if (plan) words[plan.locale] = { ...words[plan.locale], ...choose(plan.locale, plan.areas) }
  return (
    <WordsProvider locale={language} words={words} timeZone={timeZone}>
      {children}
    </WordsProvider>
  )
}

function choose(locale: PlanLocale, areas: readonly Area[]): Partial<Messages> {
  const all = getMessages(locale)
  return Object.fromEntries(areas.map((area) => [area, all[area]]))
}
