import { completeLocales, type PlanLocale } from '@/lib/i18n/locales'
import { findCookie, isSecure } from '../link-cookie'
import { isLinkToken } from '../token'

const name = 'plinth.language'
/** Longer than browsers keep a cookie would promise too much. */
const lastsSeconds = 365 * 86_400

/** The language of this name, as an address or a cookie gives it; null for one that there is not. */
export function toLanguage(given: string | null | undefined): PlanLocale | null {
  return completeLocales.find((locale) => locale === given) ?? null
}

/**
 * The cookie by which a device reads one link in a language, as a Set-Cookie header. It is sent to the page of that link
 * alone and proves nothing, so it is not signed. RangeError for what is no token: it stands in the header.
 */
export function writeLanguageCookie(token: string, locale: PlanLocale, publicUrl: string): string {
  if (!isLinkToken(token)) throw new RangeError('A language is chosen for a link alone.')
  const secure = isSecure(publicUrl)
  const attributes = [`Path=/s/${token}`, `Max-Age=${lastsSeconds}`, 'HttpOnly', 'SameSite=Lax']
  return [`${nameAt(publicUrl)}=${locale}`, ...attributes, ...(secure ? ['Secure'] : [])].join('; ')
}

/** The language that a Cookie header chose, sent to a link's page; null for none and for one that there is not. */
export function readLanguageCookie(cookies: string | null | undefined, publicUrl: string): PlanLocale | null {
  return toLanguage(findCookie(cookies, nameAt(publicUrl)))
}

function nameAt(publicUrl: string): string {
  return isSecure(publicUrl) ? `__Secure-${name}` : name
}
