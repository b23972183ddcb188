import { answerError } from '@/app/_http/answer-error'
import { readBody, readText } from '@/app/_http/read-body'
import { refuseUnstorable } from '@/app/_http/refuse-unstorable'
import { toLinkScores } from '@/app/s/[token]/_measures/to-link-scores'
import { ConflictError, InputError, NotFoundError, TooManyError } from '@/lib/errors'
import { type LinkScore, linkScoresSchema } from '@/lib/measures/link/link-scores'
import { toInputError } from '@/lib/problems'
import type { OpenedLink } from '@/lib/share/open-share'
import { toUuid } from '../check-ins/to-uuid'
import { answerLink, openLink } from '../open-link'
import { enterAnswers } from './enter-answers'

const maxBytes = 20_000
type Context = RouteContext<'/api/s/[token]/measures'>

/**
 * Takes what a patient answers to the measures they are asked: JSON from the page's script (201 new, 200 known already,
 * `stops` where a pain is over the stop line), or a form without a script (303 back to the page). As of a check-in, the
 * token in the address alone gives the right.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const now = new Date()
  const posted = !request.headers.get('content-type')?.startsWith('application/json')
  try {
    // Who has no link is not read to the end.
    const link = await openLink(request, token, now)
    if (posted) return await takeForm(request, token, link, now)
    const { scores, on } = await readBody(request, linkScoresSchema, maxBytes)
    const { isNew, stops } = await enterAnswers(link, scores, now, on)
    return answerLink(Response.json({ kept: true, stops }, { status: isNew ? 201 : 200 }))
  } catch (error) {
    if (posted && error instanceof NotFoundError) return backTo(token)
    return answerLink(await answerError(error, request))
  }
}

async function takeForm(request: Request, token: string, link: OpenedLink, now: Date): Promise<Response> {
  try {
    const scores = toScores(new URLSearchParams(await readText(request, maxBytes)))
    if (scores.length === 0) return backTo(token, '#measures')
    const { stops } = await enterAnswers(link, scores, now)
    return backTo(token, stops ? '#today' : '#measures')
  } catch (error) {
    if (error instanceof TooManyError) return backTo(token, '', 'paused')
    if (error instanceof InputError || error instanceof ConflictError) return backTo(token, '', 'measures')
    throw error
  }
}

/** A form has no ids of its own: they are made from the page view and what was answered, so that a double press is one. */
function toScores(fields: URLSearchParams): LinkScore[] {
  const view = fields.get('id') ?? ''
  const scores = toLinkScores(fields).map((one) => ({
    ...one,
    id: toUuid([view, JSON.stringify(one)].join('|')),
  }))
  refuseUnstorable(scores)
  if (scores.length === 0) return []
  const parsed = linkScoresSchema.safeParse({ scores })
  if (!parsed.success) throw toInputError(parsed.error, { scores })
  return parsed.data.scores
}

/** `said` is what the page then says on top. */
function backTo(token: string, place = '', said?: 'paused' | 'measures'): Response {
  const query = said ? `?said=${said}` : ''
  const headers = { Location: `/s/${encodeURIComponent(token)}${query}${said ? '' : place}` }
  return answerLink(new Response(null, { status: 303, headers }))
}
