import type { AnsweredPage } from '@/lib/link-page.mjs'
import { toLanguage } from '@/lib/share/language/language-cookie'
import { chosenCookie } from '@/lib/share/language/queries'
import { shareHeaders } from '@/lib/share/share-headers'
import { isLinkToken } from '@/lib/share/token'

/**
 * Lets this device read the page of a link in a language: 303 to the page, with a cookie for it alone. Whether there is such
 * a link, and whether its plan can be read so, the page says: a language that it can not be read in changes nothing there.
 */
export function answerChoice(token: string, given: string): AnsweredPage {
  const locale = toLanguage(given)
  const cookie = locale && isLinkToken(token) ? chosenCookie(token, locale) : null
  const headers = {
    ...Object.fromEntries(shareHeaders.map(({ key, value }) => [key, value])),
    'Cache-Control': 'private, no-store',
    Location: `/s/${encodeURIComponent(token)}`,
    ...(cookie ? { 'Set-Cookie': cookie } : {}),
  }
  return { status: 303, headers, body: '' }
}
