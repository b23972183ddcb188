'use client'
import { NextIntlClientProvider } from 'next-intl'
import { createContext, type ReactNode, use } from 'react'
import type { PlanLocale } from '@/lib/i18n/locales'
import { keepWords, type PageWords } from '@/lib/i18n/words-of-page'

const Given = createContext<PageWords>({})

/** What `Words` sends, put where components (`useTranslations`) and pure code (`toTranslator`) find it. */
export function WordsProvider({
  locale,
  words,
  timeZone,
  children,
}: {
  locale: PlanLocale
  words: PageWords
  timeZone?: string | undefined
  children: ReactNode
}) {
  keepWords(words)
  const outer = use(Given)
  const given = { ...outer, ...words, [locale]: { ...outer[locale], ...words[locale] } }
  return (
    <Given value={given}>
      <NextIntlClientProvider
        locale={locale}
        messages={given[locale] ?? {}}
        {...(timeZone ? { timeZone } : {})}
      >
        {children}
      </NextIntlClientProvider>
    </Given>
  )
}
