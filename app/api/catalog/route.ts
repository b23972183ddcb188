import { createHash } from 'node:crypto'
import { handle } from '@/app/_http/handle'
import { isCurrent } from '@/app/_http/is-current'
import { readLocale } from '@/app/_http/read-locale'
import { readCatalog } from '@/lib/catalog/queries'

/** `GET /api/catalog?locale=en` → `{ items }`; 304 when the browser's copy is current. */
export const GET = handle(null, async ({ scope, request }) => {
  const body = JSON.stringify({ items: (await readCatalog(scope, readLocale(request))).offered() })
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers = { ETag: tag, 'Cache-Control': 'private, no-cache', Vary: 'Cookie' }
  if (isCurrent(request, tag)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'Content-Type': 'application/json' } })
})
