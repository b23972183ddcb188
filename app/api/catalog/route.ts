import { createHash } from 'node:crypto'
import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { isCurrent } from '@/app/_http/is-current'
import { readCatalog } from '@/lib/catalog/queries'
import { InputError } from '@/lib/errors'
import { completeLocales } from '@/lib/i18n/locales'
import { said } from '@/lib/i18n/said'

const localeSchema = z.enum(completeLocales)

/** `GET /api/catalog?locale=en` → `{ items }`; 304 when the browser's copy is current. */
export const GET = handle(null, async ({ scope, request }) => {
  const body = JSON.stringify({ items: (await readCatalog(scope, toLocale(request))).offered() })
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers = { ETag: tag, 'Cache-Control': 'private, no-cache', Vary: 'Cookie' }
  if (isCurrent(request, tag)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'Content-Type': 'application/json' } })
})

function toLocale(request: Request): (typeof completeLocales)[number] {
  const found = new URL(request.url).searchParams.get('locale') ?? 'en'
  const locale = localeSchema.safeParse(found)
  if (locale.success) return locale.data
  const allowed = completeLocales.join(', ')
  throw new InputError(said('errors.noLocale', { found, allowed }), [{ path: 'locale', found, allowed }])
}
