import { answerMedia } from '@/app/_http/answer-media'
import { handleOpen } from '@/app/_http/handle'
import { isCurrent } from '@/app/_http/is-current'
import { toByteRange } from '@/app/_http/to-byte-range'
import { apiScope } from '@/lib/auth/gate'
import { isClinicMedia } from '@/lib/catalog/media/queries'
import { NotFoundError } from '@/lib/errors'
import { contentTypeOf, extensionOf, isForMembers, isMediaKey, type MediaKey } from '@/lib/media/media-key'
import type { ByteRange } from '@/lib/media/media-store'
import { mediaStore } from '@/lib/media/open-media'

const forEver = 'public, max-age=31536000, immutable'
/** Opened by itself, a drawing is a document: it may run nothing and fetch nothing. */
const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/**
 * A drawing, or its motion, of a published version; no session is needed, since its name cannot be guessed. A photo is
 * for members of the clinic that added it. 304 when the asker has it, 206 and 416 for a part, 404 for what is not kept.
 */
export const GET = handleOpen<{ key: string }>(async ({ request, params }) => {
  if (isMediaKey(params.key) && isForMembers(params.key)) return answerMember(request, params.key)
  const { key, size, headers } = await findDrawing(params.key)
  if (isCurrent(request, headers.ETag)) return new Response(null, { status: 304, headers })
  const range = toByteRange(request, size)
  if (range === 'outside')
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}` } })
  if (range) return answerPart(key, range, headers)
  // A browser keeps it for a year: it is held against its name first, so that no damaged drawing is kept.
  const bytes = await mediaStore().read(key)
  return new Response(bytes, { headers: { ...headers, 'Content-Length': String(size) } })
})

/** As GET, without the drawing. */
export const HEAD = handleOpen<{ key: string }>(async ({ request, params }) => {
  const { size, headers } = await findDrawing(params.key)
  if (isCurrent(request, headers.ETag)) return new Response(null, { status: 304, headers })
  return new Response(null, { headers: { ...headers, 'Content-Length': String(size) } })
})

/** To those who may not see it a photo does not exist. */
async function answerMember(request: Request, key: MediaKey): Promise<Response> {
  const scope = await apiScope(request).catch(() => null)
  if (!scope || !(await isClinicMedia(scope, key))) throw new NotFoundError('photo')
  return answerMedia(request, key)
}

async function findDrawing(name: string) {
  const key = isMediaKey(name) && !isForMembers(name) ? name : null
  const size = key && (await mediaStore().size(key))
  if (!key || size === null) throw new NotFoundError('drawing')
  return { key, size, headers: toHeaders(key) }
}

function toHeaders(key: MediaKey) {
  return {
    'Content-Type': contentTypeOf(key),
    'Cache-Control': forEver,
    ETag: `"${key}"`,
    'Accept-Ranges': 'bytes',
    'X-Content-Type-Options': 'nosniff',
    ...(extensionOf(key) === 'svg' && { 'Content-Security-Policy': drawingPolicy }),
  }
}

/** Compressing it on the way would make other bytes of it than those that were asked for. */
async function answerPart(key: MediaKey, range: ByteRange, headers: Record<string, string>) {
  const part = await mediaStore().open(key, range)
  if (!part) throw new NotFoundError('drawing')
  const partHeaders = {
    ...headers,
    'Cache-Control': `${forEver}, no-transform`,
    'Content-Range': `bytes ${range.first}-${range.last}/${part.size}`,
    'Content-Length': String(range.last - range.first + 1),
  }
  return new Response(part.stream, { status: 206, headers: partHeaders })
}
