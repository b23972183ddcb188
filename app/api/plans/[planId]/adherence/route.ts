import { handle } from '@/app/_http/handle'
import { findPlanAdherence, listCheckIns } from '@/lib/adherence/queries'
import { addDays, toDay } from '@/lib/day'

const summaryDays = 28

/** `{summary: AdherenceSummary | null, checkIns: LoggedCheckIn[]}` of the last four weeks; null before publishing. */
export const GET = handle<{ planId: string }>('readAdherence', async ({ scope, params, now }) => {
  const since = addDays(toDay(now), -summaryDays - 7)
  const checkIns = await listCheckIns(scope, params.planId, since)
  const summary = await findPlanAdherence(scope, params.planId, since, now)
  return Response.json({ summary, checkIns })
})
