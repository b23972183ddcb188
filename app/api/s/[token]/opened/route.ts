import { answerError } from '@/app/_http/answer-error'
import { isPreviewAgent } from '@/lib/share/is-looked-at'
import { noteOpening } from '@/lib/share/mutations'
import { renewedCookie } from '@/lib/share/proof/queries'
import { answerLink, openLink, toFacts } from '../open-link'

type Context = RouteContext<'/api/s/[token]/opened'>

/** The page's script says that somebody sees it: 204. Nothing is recorded of a program that previews links. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const now = new Date()
  try {
    const share = await openLink(request, token, now)
    if (!isPreviewAgent(request.headers)) await noteOpening(share, now)
    const renewed = renewedCookie(token, toFacts(request, now))
    return answerLink(new Response(null, { status: 204, headers: renewed ? { 'Set-Cookie': renewed } : {} }))
  } catch (error) {
    return answerLink(await answerError(error, request))
  }
}
