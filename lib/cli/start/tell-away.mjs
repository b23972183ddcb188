import { tellLater } from './tell-later.mjs'

/**
 * A page that failed because the database was away is answered by the framework with 500, as if the program were broken.
 * As long as nothing of it was sent, 503 with a page that comes back by itself takes its place. Of a page whose first
 * bytes are out the rest stays: it says so itself and comes back (app/_components/broken-page.tsx).
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ outage: boolean }} facts
 */
export function tellAwayInstead(request, response, facts) {
  const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
  if (!isPage) return
  const { write, end, writeHead, flushHeaders } = response
  let replaced = false
  const mayReplace = () => {
    if (replaced || response.headersSent) return replaced
    if (response.statusCode !== 500 || !facts.outage) return false
    replaced = true
    for (const name of response.getHeaderNames())
      if (/^(content-|transfer-|etag|link)/.test(name)) response.removeHeader(name)
    tellLater(request, { writeHead: writeHead.bind(response), end: end.bind(response) }, 'away')
    return true
  }
  response.write = (...rest) => mayReplace() || write.apply(response, rest)
  response.end = (...rest) => (mayReplace() ? response : end.apply(response, rest))
  response.flushHeaders = () => mayReplace() || flushHeaders.call(response)
  response.writeHead = (status, ...rest) => {
    response.statusCode = status
    return mayReplace() ? response : writeHead.call(response, status, ...rest)
  }
}
