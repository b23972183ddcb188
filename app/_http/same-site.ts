import { CrossSiteError } from '@/lib/errors'

const readOnly = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a write that another site's page sends with this site's cookie. Browsers state the origin of a write in
 * Sec-Fetch-Site, older ones in Origin; a write that states neither is refused too. Throws CrossSiteError (403).
 */
export function requireSameSite(request: Request): void {
  if (readOnly.has(request.method)) return
  const site = request.headers.get('sec-fetch-site')
  if (site) {
    if (site !== 'same-origin') throw new CrossSiteError()
    return
  }
  const origin = request.headers.get('origin')
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host')
  if (!origin || !host || !URL.canParse(origin) || new URL(origin).host !== host) throw new CrossSiteError()
}
