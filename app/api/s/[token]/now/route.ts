import { z } from 'zod'
import { readQuery } from '@/app/_http/read-body'
import { toErrorResponse } from '@/app/_http/to-error-response'
import { withoutNotes } from '@/lib/adherence/logged-check-in'
import type { PageNow } from '@/lib/adherence/page-now'
import { listPageCheckIns } from '@/lib/adherence/queries'
import { listReopenings } from '@/lib/adherence/stop/queries'
import { stopState } from '@/lib/adherence/stop/stop-state'
import { addDays, dayIn, daysBetween } from '@/lib/day'
import type { OpenedShare } from '@/lib/share/open-share'
import { toPlanNews } from '@/lib/share/plan-news'
import { findSharedVersion } from '@/lib/share/queries'
import { answerLink, openLink } from '../open-link'

type Context = RouteContext<'/api/s/[token]/now'>

const querySchema = z.object({
  /** The version the page shows. */
  version: z.coerce.number().int().min(1).max(999_999).optional(),
  /** The patient's own day; the clinic's where it is absent or can not be right. */
  day: z.iso.date().optional(),
})

/** PageNow: what an open page may have missed. 404 when the link is dead, as for every request with it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const now = new Date()
  try {
    const share = await openLink(request, token, now)
    const { version, day } = readQuery(request, querySchema)
    const clinicDay = dayIn(now, share.version.frozen.clinic.timeZone)
    const today = day && Math.abs(daysBetween(day, clinicDay)) <= 2 ? day : clinicDay
    return answerLink(Response.json(await toPageNow(share, version, today)))
  } catch (error) {
    return answerLink(toErrorResponse(error, new URL(request.url).pathname))
  }
}

async function toPageNow(share: OpenedShare, shown: number | undefined, today: string): Promise<PageNow> {
  const { scope, version } = share
  const before = shown !== undefined && shown < version.number ? await findSharedVersion(scope, shown) : null
  // Yesterday's too: what is due today depends on it.
  const checkIns = (await listPageCheckIns(scope, addDays(today, -1))).map(withoutNotes)
  const reopenings = await listReopenings(scope)
  return {
    version: version.number,
    news: before && toPlanNews(before, version.frozen),
    checkIns,
    reopenings,
    stop: stopState(checkIns, reopenings, today),
  }
}
