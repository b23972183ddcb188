import { z } from 'zod'
import { answerError } from '@/app/_http/answer-error'
import { readQuery } from '@/app/_http/read-body'
import { NotFoundError } from '@/lib/errors'
import { openCalendarFile } from '@/lib/reminder/calendar/queries'
import { slotTimesSchema, timeZoneSchema } from '@/lib/reminder/reminder-choice'
import { usualTimes } from '@/lib/reminder/slot-times'
import { answerLink, toFacts } from '../open-link'
import { answerCalendar } from './answer-calendar'

type Context = RouteContext<'/api/s/[token]/reminders.ics'>

const { morning, midday, evening, bedtime } = slotTimesSchema.shape
const querySchema = z.object({
  morning: morning.default(usualTimes.morning),
  midday: midday.default(usualTimes.midday),
  evening: evening.default(usualTimes.evening),
  bedtime: bedtime.default(usualTimes.bedtime),
  /** The phone's; the page without a script names the clinic's. */
  zone: timeZoneSchema,
  /** Whoever sees the calendar may open the page. */
  link: z.literal('1').optional(),
})

/** The reminders of a link as a calendar file. 404 when the link is dead. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  try {
    const { zone: timeZone, link, ...times } = readQuery(request, querySchema)
    const choice = { times, timeZone, withLink: link === '1' }
    const text = await openCalendarFile(token, toFacts(request, new Date()), choice)
    if (text === null) throw new NotFoundError('link')
    return answerLink(answerCalendar(text, 'attachment'))
  } catch (error) {
    return answerLink(await answerError(error, request))
  }
}
