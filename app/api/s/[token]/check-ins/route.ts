import { readBody, readText } from '@/app/_http/read-body'
import { refuseUnstorable } from '@/app/_http/refuse-unstorable'
import { toErrorResponse } from '@/app/_http/to-error-response'
import { checkInSchema } from '@/lib/adherence/check-in'
import { logCheckIn } from '@/lib/adherence/mutations'
import { clientAddress } from '@/lib/auth/client-address'
import { NotFoundError } from '@/lib/errors'
import { toInputError } from '@/lib/problems'
import { openShare } from '@/lib/share/open-share'
import { toFormCheckIn } from './form-check-in'

const maxBytes = 20_000
type Context = RouteContext<'/api/s/[token]/check-ins'>

/**
 * Takes one check-in: JSON from the page's script (201 new, 200 known already), or a form without a script (303 back
 * to the page). No cookie gives any right here, the token in the address alone does, so that there is no cross-site
 * write to refuse; and a form on a no-referrer page has no origin to check.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const now = new Date()
  const posted = !request.headers.get('content-type')?.startsWith('application/json')
  try {
    // Who has no link is not read to the end.
    const share = await openShare(token, { address: clientAddress(request.headers), now })
    if (!share) throw new NotFoundError('link')
    const checkIn = posted ? await readForm(request, now) : await readBody(request, checkInSchema, maxBytes)
    const isNew = checkIn ? await logCheckIn(share.scope, checkIn, now) : false
    if (posted) return backTo(token, checkIn?.itemId ? `#line-${checkIn.itemId}` : '#check-in')
    return answer(Response.json({ kept: true }, { status: isNew ? 201 : 200 }))
  } catch (error) {
    if (posted && error instanceof NotFoundError) return backTo(token, '')
    return answer(toErrorResponse(error, new URL(request.url).pathname))
  }
}

async function readForm(request: Request, now: Date) {
  const fields = new URLSearchParams(await readText(request, maxBytes))
  const input = toFormCheckIn(fields, now)
  if (input === null) return null
  refuseUnstorable(input)
  const parsed = checkInSchema.safeParse(input)
  if (!parsed.success) throw toInputError(parsed.error, input)
  return parsed.data
}

function backTo(token: string, place: string): Response {
  return answer(
    new Response(null, { status: 303, headers: { Location: `/s/${encodeURIComponent(token)}${place}` } }),
  )
}

function answer(response: Response): Response {
  response.headers.set('Cache-Control', 'private, no-store')
  response.headers.set('Referrer-Policy', 'no-referrer')
  response.headers.set('X-Robots-Tag', 'noindex')
  return response
}
