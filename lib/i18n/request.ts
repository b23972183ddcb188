import { headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { findCurrentMember } from '@/lib/auth/gate'
import { acceptedLocale } from './accepted-locale'
import { type PlanLocale, toPlanLocale } from './locales'
import { getMessages } from './messages'

/**
 * The language of an answer: the one asked for by name, such as a plan's on its patient's page; else the one its reader
 * chose; else what their browser asks for.
 */
export default getRequestConfig(async ({ locale }) => {
  const language = locale === undefined ? await readersLocale() : toPlanLocale(locale)
  return { locale: language, messages: getMessages(language), timeZone: 'UTC' }
})

async function readersLocale(): Promise<PlanLocale> {
  // Whoever asks is told elsewhere that the database is away; in which language is no reason to fail.
  const current = await findCurrentMember().catch(() => null)
  return current?.user.locale ?? acceptedLocale((await headers()).get('accept-language'))
}
