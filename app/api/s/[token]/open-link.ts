import { clientAddress } from '@/lib/auth/client-address'
import { NotFoundError } from '@/lib/errors'
import {
  type OpenedLink,
  type OpenedShare,
  openLink as open,
  openShare,
  type RequestFacts,
} from '@/lib/share/open-share'

/** Who is at the other end of a request with a token. Throws NotFoundError for a dead one, TooManyError for an address that guesses. */
export async function openLink(request: Request, token: string, now: Date): Promise<OpenedLink> {
  const link = await open(token, toFacts(request, now))
  if (!link) throw new NotFoundError('link')
  return link
}

/** The same with the newest version of its plan. */
export async function openVersion(request: Request, token: string, now: Date): Promise<OpenedShare> {
  const share = await openShare(token, toFacts(request, now))
  if (!share) throw new NotFoundError('link')
  return share
}

/** What of a request counts for opening a link. */
export function toFacts(request: Request, now: Date): RequestFacts {
  const { headers } = request
  return { address: clientAddress(headers), cookies: headers.get('cookie'), now }
}

/** An answer under a link: kept by nobody in between, and its address told to nobody. */
export function answerLink(response: Response): Response {
  response.headers.set('Cache-Control', 'private, no-store')
  response.headers.set('Referrer-Policy', 'no-referrer')
  response.headers.set('X-Robots-Tag', 'noindex')
  return response
}
