import { environment } from '@/lib/environment'
import type { PlanLocale } from '@/lib/i18n/locales'
import { readLanguageCookie, writeLanguageCookie } from './language-cookie'

/** The language that the sender of a request to a link's page chose there; null for none. */
export function chosenLocale({ cookies }: { cookies?: string | null }): PlanLocale | null {
  return readLanguageCookie(cookies, environment().publicUrl)
}

/** The Set-Cookie header for a device that has just chosen a language for a link. */
export function chosenCookie(token: string, locale: PlanLocale): string {
  return writeLanguageCookie(token, locale, environment().publicUrl)
}
