import { closedPolicy } from '@/lib/access/page-policy'
import { NotFoundError } from '@/lib/errors'
import { contentTypeOf, type MediaKey } from '@/lib/media/media-key'
import { mediaStore } from '@/lib/media/open-media'
import { isCurrent } from './is-current'
import { toByteRange } from './to-byte-range'

/**
 * A kept photo for somebody who may see it: asked about again each time, so that who may no longer see it does not;
 * 304 when the asker has it, 206 and 416 for a part. Throws NotFoundError.
 */
export async function answerMedia(request: Request, key: MediaKey): Promise<Response> {
  const size = await mediaStore().size(key)
  if (size === null) throw new NotFoundError('photo')
  const headers = {
    'Content-Type': contentTypeOf(key),
    'Cache-Control': 'private, no-cache',
    ETag: `"${key}"`,
    'Accept-Ranges': 'bytes',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': closedPolicy,
  }
  if (isCurrent(request, headers.ETag)) return new Response(null, { status: 304, headers })
  const range = toByteRange(request, size)
  if (range === 'outside')
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}` } })
  const opened = await mediaStore().open(key, range ?? undefined)
  if (!opened) throw new NotFoundError('photo')
  if (!range) return new Response(opened.stream, { headers: { ...headers, 'Content-Length': String(size) } })
  const part = {
    ...headers,
    'Content-Range': `bytes ${range.first}-${range.last}/${size}`,
    'Content-Length': String(range.last - range.first + 1),
  }
  return new Response(opened.stream, { status: 206, headers: part })
}
