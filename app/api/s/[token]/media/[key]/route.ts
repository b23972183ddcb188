import { answerMedia } from '@/app/_http/answer-media'
import { toErrorResponse } from '@/app/_http/to-error-response'
import { answerLink, toFacts } from '@/app/api/s/[token]/open-link'
import { NotFoundError } from '@/lib/errors'
import { isMediaKey } from '@/lib/media/media-key'
import { namesMedia } from '@/lib/share/link-media'
import { openShare } from '@/lib/share/open-share'

type Context = RouteContext<'/api/s/[token]/media/[key]'>

/** A photo that the version behind a link names; 404 for every other one. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token, key } = await params
  try {
    const share = isMediaKey(key) ? await openShare(token, toFacts(request, new Date())) : null
    if (!share || !isMediaKey(key) || !namesMedia(share.version.frozen, key)) throw new NotFoundError('photo')
    const response = await answerMedia(request, key)
    response.headers.set('Referrer-Policy', 'no-referrer')
    return response
  } catch (error) {
    return answerLink(toErrorResponse(error, new URL(request.url).pathname))
  }
}
