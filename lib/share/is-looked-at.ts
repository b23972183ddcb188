import { previewAgents } from './preview-agents'

type Asked = Pick<Headers, 'get'>

/**
 * Whether a request for a link's page is a person's: a GET for a document, not fetched ahead of a visit, and not by a
 * program known to preview links.
 */
export function isLookedAt({ method, headers }: { method: string; headers: Asked }): boolean {
  const wantsDocument = headers.get('accept')?.includes('text/html') ?? false
  return method === 'GET' && wantsDocument && !isAhead(headers) && !isPreviewAgent(headers)
}

/** Fetched in case somebody goes there: prefetch, prerender, preview. */
function isAhead(headers: Asked): boolean {
  const purposes = ['purpose', 'sec-purpose', 'x-purpose', 'x-moz']
  return purposes.some((name) => /prefetch|prerender|preview/i.test(headers.get(name) ?? ''))
}

/** Whether the request names itself as a program that previews links; one that names nothing is no browser either. */
export function isPreviewAgent(headers: Asked): boolean {
  const agent = headers.get('user-agent')?.toLowerCase() ?? ''
  return agent === '' || previewAgents.some((known) => agent.includes(known.agent.toLowerCase()))
}
