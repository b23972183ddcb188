import type { ByteRange } from '@/lib/media/media-store'

/**
 * The part of a file of `size` bytes that a request wants. Null for the whole: no `Range`, several parts at once or
 * something else than bytes. 'outside' when no byte of it is there (416).
 *
 * With `If-Range` the whole is given, as is allowed: the part that the asker has may have come compressed, and the
 * two would not fit together.
 */
export function toByteRange({ headers }: Request, size: number): ByteRange | 'outside' | null {
  if (headers.has('If-Range')) return null
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(headers.get('Range')?.trim() ?? '') ?? []
  if (from === undefined || to === undefined || from + to === '') return null
  if (from !== '' && to !== '' && Number(to) < Number(from)) return null
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return first <= last ? { first, last } : 'outside'
}
