import { answerError } from '@/app/_http/answer-error'
import { readBody } from '@/app/_http/read-body'
import { answerLink, openLink, openVersion } from '@/app/api/s/[token]/open-link'
import { endFeed, keepFeed } from '@/lib/reminder/calendar/mutations'
import { calendarChoiceSchema } from '@/lib/reminder/reminder-choice'
import { toCalendarAnswer } from '../calendar-answer'

type Context = RouteContext<'/api/s/[token]/reminders/calendar'>

const maxBytes = 2000

/**
 * Makes the address that a calendar program follows, or changes what it shows. No cookie gives any right here, the token in
 * the address alone does.
 */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const now = new Date()
  try {
    const share = await openVersion(request, token, now)
    const choice = await readBody(request, calendarChoiceSchema, maxBytes)
    return answerLink(Response.json(toCalendarAnswer(await keepFeed(share, choice, now))))
  } catch (error) {
    return answerLink(await answerError(error, request))
  }
}

/** Takes the address back: 204, also where there was none. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const now = new Date()
  try {
    await endFeed(await openLink(request, token, now), now)
    return answerLink(new Response(null, { status: 204 }))
  } catch (error) {
    return answerLink(await answerError(error, request))
  }
}
