import { answerError } from '@/app/_http/answer-error'
import { readBody, readText } from '@/app/_http/read-body'
import { refuseUnstorable } from '@/app/_http/refuse-unstorable'
import { type CheckIn, checkInSchema } from '@/lib/adherence/check-in'
import { type Kept, logCheckIn } from '@/lib/adherence/mutations'
import { InputError, NotFoundError, TooManyError } from '@/lib/errors'
import { acceptedLocale } from '@/lib/i18n/accepted-locale'
import { inWords, said } from '@/lib/i18n/said'
import { toInputError } from '@/lib/problems'
import { stopPain } from '@/lib/reading/pain-light'
import type { OpenedLink } from '@/lib/share/open-share'
import { answerLink, openLink } from '../open-link'
import { toFormCheckIn } from './form-check-in'

const maxBytes = 20_000
type Context = RouteContext<'/api/s/[token]/check-ins'>

/**
 * Takes one check-in: JSON from the page's script (201 new, 200 known already; `lineGone` when the newest version has no
 * such exercise; 429 with `paused` when the link had too many answers), or a form without a script (303 back to the page,
 * which says what became of it). No cookie gives any right here, the token in the address alone does, so that there is
 * no cross-site write to refuse; and a form on a no-referrer page has no origin to check.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const now = new Date()
  const posted = !request.headers.get('content-type')?.startsWith('application/json')
  try {
    // Who has no link is not read to the end.
    const share = await openLink(request, token, now)
    return posted ? await takeForm(request, token, share, now) : await takeJson(request, share, now)
  } catch (error) {
    if (posted && error instanceof NotFoundError) return backTo(token)
    return answerLink(await answerError(error, request))
  }
}

async function takeJson(request: Request, { scope }: OpenedLink, now: Date): Promise<Response> {
  const checkIn = await readBody(request, checkInSchema, maxBytes)
  try {
    const { isNew, lineGone, receivedAt } = await logCheckIn(scope, checkIn, now)
    const body = { kept: true, receivedAt, ...(lineGone && checkIn.itemId ? { lineGone } : {}) }
    return answerLink(Response.json(body, { status: isNew ? 201 : 200 }))
  } catch (error) {
    if (!(error instanceof TooManyError)) throw error
    const language = acceptedLocale(request.headers.get('accept-language'))
    const message = inWords(said('share.network.paused'), language)
    const headers = { 'Retry-After': String(error.retryAfterSeconds) }
    return answerLink(Response.json({ message, paused: true }, { status: 429, headers }))
  }
}

async function takeForm(
  request: Request,
  token: string,
  { scope }: OpenedLink,
  now: Date,
): Promise<Response> {
  try {
    const checkIn = await readForm(request, now)
    const kept = checkIn ? await logCheckIn(scope, checkIn, now) : null
    return backTo(token, toPlace(checkIn), toSaid(checkIn, kept))
  } catch (error) {
    if (error instanceof TooManyError) return backTo(token, '', 'paused')
    if (error instanceof InputError) return backTo(token, '', 'refused')
    throw error
  }
}

function toPlace(checkIn: CheckIn | null): string {
  const body = checkIn?.body
  if (checkIn?.itemId && body?.about === 'item')
    // Why it was left out is asked about at once.
    return body.reason === 'pain' ? '#check-in' : `#line-${checkIn.itemId}`
  const day = body?.about === 'day' ? body : null
  if (day?.asked) return (day.pain ?? 0) >= stopPain ? '#today' : '#ask'
  const isOfToday = [day?.better, day?.timeOff, day?.painBefore].some((said) => said !== undefined)
  return isOfToday || (day?.signs?.length ?? 0) > 0 ? '#today' : '#check-in'
}

function toSaid(checkIn: CheckIn | null, kept: Kept | null): 'gone' | undefined {
  return kept?.lineGone && checkIn?.itemId ? 'gone' : undefined
}

async function readForm(request: Request, now: Date): Promise<CheckIn | null> {
  const fields = new URLSearchParams(await readText(request, maxBytes))
  const input = toFormCheckIn(fields, now)
  if (input === null) return null
  refuseUnstorable(input)
  const parsed = checkInSchema.safeParse(input)
  if (!parsed.success) throw toInputError(parsed.error, input)
  return parsed.data
}

/** `said` is what the page then says on top. */
function backTo(token: string, place = '', said?: 'gone' | 'paused' | 'refused'): Response {
  const query = said ? `?said=${said}` : ''
  const headers = { Location: `/s/${encodeURIComponent(token)}${query}${said ? '' : place}` }
  return answerLink(new Response(null, { status: 303, headers }))
}
