import { toErrorResponse } from '@/app/_http/to-error-response'
import { answerLink, openVersion } from '@/app/api/s/[token]/open-link'
import { linkPagePolicy } from '@/lib/access/page-policy'
import { LockedError, NotFoundError, TooManyError } from '@/lib/errors'
import { builtPage } from '../_page/built-page'

type Context = RouteContext<'/s/[token]/kept'>

/** All that is kept of whoever uses a link. A link that is dead or asks for a PIN leads to its page, which says so. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const back = `/s/${encodeURIComponent(token)}`
  try {
    const { version } = await openVersion(request, token, new Date())
    const { renderKept, filesOf } = await builtPage()
    const { clinic, content } = version.frozen
    const html = renderKept({ clinic: clinic.name, back }, content.locale, filesOf)
    const headers = {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': linkPagePolicy,
    }
    return answerLink(new Response(html, { headers }))
  } catch (error) {
    if ([LockedError, NotFoundError, TooManyError].some((kind) => error instanceof kind))
      return answerLink(new Response(null, { status: 303, headers: { Location: back } }))
    return answerLink(toErrorResponse(error, new URL(request.url).pathname))
  }
}
