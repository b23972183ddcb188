import type { Metadata, Viewport } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { languageOf } from '@/lib/i18n/locales'
import { getWords } from '@/lib/i18n/messages'
import { BrokenWords } from './_components/broken-page'
import { fontVariables } from './fonts'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell')
  return {
    title: { default: t('productName'), template: t('titleTemplate') },
    description: t('productLine'),
    robots: { index: false, follow: false },
  }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  return (
    <html lang={locale} dir={languageOf(locale).direction} className={fontVariables}>
      <body>
        <BrokenWords words={getWords(locale, 'failed')}>{children}</BrokenWords>
      </body>
    </html>
  )
}
