import type { LoggedCheckIn } from '@/lib/adherence/logged-check-in'
import { readPageCheckIns } from '@/lib/adherence/patient-page/queries'
import { readReopenings } from '@/lib/adherence/stop/queries'
import { stopState } from '@/lib/adherence/stop/stop-state'
import { toTimesOff } from '@/lib/adherence/time-off'
import { addDays, dayIn } from '@/lib/day'
import type { Tx } from '@/lib/db/within'
import { readPatientFacts } from '@/lib/patient/facts/queries'
import { readScreening } from '@/lib/patient/screening/queries'
import { flagsInForce } from '@/lib/plan/check/flags-in-force'
import { heldLines } from '@/lib/plan/check/held-lines'
import { toClosedPage } from '@/lib/share/closed-page'
import type { OpenedShare } from '@/lib/share/open-share'
import type { Standing } from './standing'

/** Enough days to know what is due, as the page reads them. */
const daysBack = 14

/** A plan's standing, with what was logged lately. */
export type ReadStanding = Standing & { checkIns: LoggedCheckIn[] }

/** Whether a link's plan may be reminded of on the patient's day in a time zone, inside a running transaction. */
export async function readStanding(
  tx: Tx,
  { scope, patientId, version: { frozen } }: OpenedShare,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<ReadStanding> {
  const today = dayIn(now, timeZone)
  const { facts } = await readPatientFacts(tx, scope, patientId)
  const screening = await readScreening(tx, scope, patientId)
  const checkIns = await readPageCheckIns(tx, scope, addDays(today, -daysBack))
  const reopenings = await readReopenings(tx, scope, scope.planId)
  const clinicDay = dayIn(now, frozen.clinic.timeZone)
  return {
    checkIns,
    timesOff: toTimesOff(checkIns),
    isClosed: toClosedPage(screening.open, frozen) !== null,
    stop: stopState(checkIns, reopenings, today),
    held: heldLines(frozen, { flags: flagsInForce(facts.flags, screening), today: clinicDay }),
  }
}
