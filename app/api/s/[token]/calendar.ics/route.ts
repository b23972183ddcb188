import { createHash } from 'node:crypto'
import { answerError } from '@/app/_http/answer-error'
import { NotFoundError } from '@/lib/errors'
import { openFeed } from '@/lib/reminder/calendar/queries'
import { answerLink, toFacts } from '../open-link'
import { answerCalendar } from '../reminders.ics/answer-calendar'

type Context = RouteContext<'/api/s/[token]/calendar.ics'>

/**
 * What a calendar program finds at the address it follows; its token is the address's own, not the link's. 304 when
 * nothing changed, a calendar without entries when it was taken back, 404 for a token that never was one.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  try {
    const text = await openFeed(token, toFacts(request, new Date()))
    if (text === null) throw new NotFoundError('calendar')
    const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
    const response = isKnown(request, tag)
      ? new Response(null, { status: 304 })
      : answerCalendar(text, 'inline')
    response.headers.set('ETag', tag)
    answerLink(response)
    response.headers.set('Cache-Control', 'private, no-cache')
    return response
  } catch (error) {
    return answerLink(await answerError(error, request))
  }
}

function isKnown(request: Request, tag: string): boolean {
  const known = request.headers.get('if-none-match') ?? ''
  return known.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
}
