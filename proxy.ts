import { type NextRequest, NextResponse } from 'next/server'
import { requireSameSite } from '@/app/_http/same-site'
import { sayError } from '@/app/_http/say-error'
import { toPagePolicy } from '@/lib/access/page-policy'
import { CrossSiteError } from '@/lib/errors'
import { acceptedLocale } from '@/lib/i18n/accepted-locale'

/**
 * Refuses a form that another site's page sent, before the framework looks for a server action in it, and gives each
 * page a nonce of its own: no script runs that was not written by this answer.
 */
export function proxy(request: NextRequest): Response {
  try {
    requireSameSite(request)
  } catch (error) {
    if (!(error instanceof CrossSiteError)) throw error
    return Response.json(sayError(error, acceptedLocale(request.headers.get('accept-language'))), {
      status: 403,
    })
  }
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))))
  const policy = toPagePolicy(nonce, { development: process.env.NODE_ENV === 'development' })
  const headers = new Headers(request.headers)
  // The framework reads the nonce here and puts it on its own scripts.
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

export const config = {
  // The framework's pages alone: files and API answers carry a policy that allows nothing (next.config.ts), and the
  // patient's page one of its own.
  matcher: [
    '/((?!_next/|api/|figures/|icons/|media/|fonts/|schema/|patient-page/|s/|sw\\.js|icon\\.svg|favicon\\.ico).*)',
  ],
}
