import { clientAddress } from '@/lib/auth/client-address'
import { NotFoundError } from '@/lib/errors'
import { type OpenedShare, openShare } from '@/lib/share/open-share'

/** What the token of a request opens. Throws NotFoundError for a dead one, TooManyError for an address that guesses. */
export async function openLink(request: Request, token: string, now: Date): Promise<OpenedShare> {
  const share = await openShare(token, { address: clientAddress(request.headers), now })
  if (!share) throw new NotFoundError('link')
  return share
}

/** An answer under a link: kept by nobody in between, and its address told to nobody. */
export function answerLink(response: Response): Response {
  response.headers.set('Cache-Control', 'private, no-store')
  response.headers.set('Referrer-Policy', 'no-referrer')
  response.headers.set('X-Robots-Tag', 'noindex')
  return response
}
