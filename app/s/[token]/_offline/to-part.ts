/** The part of a whole answer that a player asks for, as the server would give it (206); the whole without a Range. */
export async function toPart(whole: Response, range: string | null): Promise<Response> {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (from === '' && to === '') return whole
  const bytes = await whole.blob()
  const first = from === '' ? Math.max(0, bytes.size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? bytes.size - 1 : Math.min(Number(to), bytes.size - 1)
  const headers = new Headers(whole.headers)
  if (first > last) {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${bytes.size}` } })
  }
  headers.set('Content-Range', `bytes ${first}-${last}/${bytes.size}`)
  headers.set('Content-Length', String(last - first + 1))
  return new Response(bytes.slice(first, last + 1), { status: 206, headers })
}
