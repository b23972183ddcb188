import { leaveLinkPage } from '@/lib/link-page.mjs'
import { answerPage } from './_page/answer-page'

type Context = RouteContext<'/s/[token]'>

// From now on the door asks by itself.
if (process.env.NODE_ENV === 'production') leaveLinkPage(answerPage)

/** The patient's page of a link (_page/answer-page.ts). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const { searchParams } = new URL(request.url)
  const [said, language] = [searchParams.get('said'), searchParams.get('language')]
  // The framework packs what it sends.
  const asked = { method: request.method, token, said, language, headers: request.headers, packings: '' }
  const { status, headers, body } = await answerPage(asked)
  return new Response(body, { status, headers })
}
