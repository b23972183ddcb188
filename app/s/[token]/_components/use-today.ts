'use client'
import type { LoggedCheckIn } from '@/lib/adherence/logged-check-in'
import { stopState } from '@/lib/adherence/stop/stop-state'
import { toToday } from '@/lib/adherence/to-today'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { useCheckIns } from '../_log/use-check-ins'
import { useOpened } from '../_log/use-opened'
import { usePageNow } from '../_log/use-page-now'

/** What the server knew when it made the page. */
export type Known = { checkIns: readonly LoggedCheckIn[]; reopenings: readonly string[] }

/**
 * The patient's day on this device: what the server knew, what it learned since from other devices, and what was marked
 * here, put together; and whether the plan is stopped or was changed.
 */
export function useToday(
  page: SharedPlan,
  { token, shareLinkId, known, day }: { token: string; shareLinkId: string; known: Known; day: string },
) {
  const log = useCheckIns(token, shareLinkId)
  const { kept, end } = log
  const now = usePageNow(token, { version: page.versionNumber, day, kept, end })
  useOpened(token)
  // The server's own copy of a check-in comes last and counts: it says when it was received.
  const all = [...log.marked, ...known.checkIns, ...(now?.checkIns ?? [])]
  const checkIns = [...new Map(all.map((checkIn) => [checkIn.id, checkIn])).values()]
  return {
    log,
    today: toToday(page, checkIns, day),
    stop: stopState(checkIns, now?.reopenings ?? known.reopenings, day),
    isChanged: now !== null && now.version > page.versionNumber,
    news: now?.news ?? null,
  }
}
