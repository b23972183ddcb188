import { answerError } from '@/app/_http/answer-error'
import { requireSecret } from '@/lib/auth/secret'
import { findFeed } from '@/lib/reminder/calendar/queries'
import { listSlots } from '@/lib/reminder/planned-line'
import { toVapidKeys } from '@/lib/reminder/push/vapid-keys'
import { answerLink, openVersion } from '../open-link'
import { toCalendarAnswer } from './calendar-answer'

type Context = RouteContext<'/api/s/[token]/reminders'>

/** What reminders a link has: the plan's times of day, the calendar that follows it, and the key by
 * which push services know this server. 404 when the link is dead. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  try {
    const share = await openVersion(request, token, new Date())
    const feed = await findFeed(share.scope)
    const slots = listSlots(share.version.frozen)
    const { publicKey } = toVapidKeys(requireSecret())
    const calendar = feed && toCalendarAnswer(feed)
    return answerLink(Response.json({ slots, calendar, pushKey: publicKey }))
  } catch (error) {
    return answerLink(await answerError(error, request))
  }
}
