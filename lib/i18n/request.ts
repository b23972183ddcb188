import { getRequestConfig } from 'next-intl/server'
import { readersLocale } from '@/lib/auth/language/readers-locale'
import { toPlanLocale } from './locales'
import { getMessages } from './messages'

/**
 * The language of an answer: the one asked for by name, such as a plan's on its patient's page; else the one its reader
 * chose; else what their browser asks for.
 */
export default getRequestConfig(async ({ locale }) => {
  const language = locale === undefined ? await readersLocale() : toPlanLocale(locale)
  return { locale: language, messages: getMessages(language), timeZone: 'UTC' }
})
