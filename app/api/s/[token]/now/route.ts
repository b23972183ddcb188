import { z } from 'zod'
import { answerError } from '@/app/_http/answer-error'
import { readQuery } from '@/app/_http/read-body'
import { openPageNow } from '@/lib/adherence/patient-page/queries'
import { NotFoundError } from '@/lib/errors'
import { completeLocales } from '@/lib/i18n/locales'
import { answerLink, toFacts } from '../open-link'

type Context = RouteContext<'/api/s/[token]/now'>

const querySchema = z.object({
  /** The version the page shows. */
  version: z.coerce.number().int().min(1).max(999_999).optional(),
  /** The patient's own day; the clinic's where it is absent or can not be right. */
  day: z.iso.date().optional(),
  /** What the page is read in. */
  language: z.enum(completeLocales).optional().catch(undefined),
})

/** PageNow: what an open page may have missed. 404 when the link is dead, as for every request with it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const now = new Date()
  try {
    const { version: shown, day, language } = readQuery(request, querySchema)
    const page = await openPageNow(token, toFacts(request, now), {
      shown,
      day,
      ...(language ? { language } : {}),
    })
    if (!page) throw new NotFoundError('link')
    return answerLink(Response.json(page))
  } catch (error) {
    return answerLink(await answerError(error, request))
  }
}
