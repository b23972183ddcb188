import { toErrorResponse } from '@/app/_http/to-error-response'
import { answerLink, openVersion } from '@/app/api/s/[token]/open-link'
import { linkPagePolicy } from '@/lib/access/page-policy'
import { LockedError, NotFoundError, TooManyError } from '@/lib/errors'
import { chosenLocale } from '@/lib/share/language/queries'
import { shownLocale } from '@/lib/share/language/readable-locales'
import { builtPage } from '../_page/built-page'

type Context = RouteContext<'/s/[token]/kept'>

/** All that is kept of whoever uses a link. A link that is dead or asks for a PIN leads to its page, which says so. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const back = `/s/${encodeURIComponent(token)}`
  try {
    const { version } = await openVersion(request, token, new Date())
    const { renderKept, filesOf } = await builtPage()
    const { frozen } = version
    const locale = shownLocale(frozen, chosenLocale({ cookies: request.headers.get('cookie') }))
    const page = renderKept({ clinic: frozen.clinic.name, back }, locale, filesOf)
    const headers = {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': linkPagePolicy,
    }
    return answerLink(new Response(page.map(({ text }) => text).join(''), { headers }))
  } catch (error) {
    if ([LockedError, NotFoundError, TooManyError].some((kind) => error instanceof kind))
      return answerLink(new Response(null, { status: 303, headers: { Location: back } }))
    return answerLink(toErrorResponse(error, new URL(request.url).pathname))
  }
}
