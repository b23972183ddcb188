import { addDays } from '@/lib/day'
import type { Schedule } from '@/lib/plan/frozen/to-schedule'
import type { TimeOff } from './check-in'
import type { PlanInForce } from './count-items'
import { isNewer, type Said } from './day-log'
import type { LoggedCheckIn } from './logged-check-in'
import { toScheduledItems } from './schedule'
import { type AdherenceSummary, summarizeAdherence } from './summarize'
import { timeOffOn, toTimesOff } from './time-off'
import { type WhereInPlan, whereInPlan } from './where-in-plan'

/** The plan a patient was last given: its versions oldest first, and what was logged lately, in any order. */
export type GivenPlan = {
  patientId: string
  planId: string
  /** The clinic's. */
  timeZone: string
  firstDayOfWeek: number
  versions: readonly Schedule[]
  checkIns: readonly LoggedCheckIn[]
}

/** How far back a plan is looked at. */
export const daysShown = 28
/** The week before counts too, because what is due depends on what was done in its week. */
const daysRead = daysShown + 7

/** The oldest ISO day whose check-ins have to be read to know how a plan stands on an ISO day. */
export function readSince(today: string): string {
  return addDays(today, -daysRead)
}

/** Whether a check-in counts for how a plan stands since an ISO day: one of then or later, or time off that may reach into it. */
export function countsSince({ localDate, body }: LoggedCheckIn, since: string): boolean {
  if (localDate >= since) return true
  return body.about === 'day' && body.timeOff !== undefined && body.timeOff.until >= since
}

/** What the patient last wrote to the therapist, and the day it is about. */
export type LatestNote = { date: string; text: string }

/** What the list of patients shows: the plan each patient was last given, where in it they are, and how it goes. */
export type PatientAdherence = AdherenceSummary &
  WhereInPlan & { planId: string; note: LatestNote | null; timeOff: TimeOff | null }

/** How a given plan stands on an ISO day of the clinic. Pure. */
export function toPatientAdherence(plan: GivenPlan, today: string): PatientAdherence {
  const [first] = plan.versions
  const newest = plan.versions.at(-1)
  const where =
    first && newest
      ? whereInPlan(newest, first.publishedOn, today)
      : { phase: null, week: null, lastWeek: null }
  const timeOff = timeOffOn(toTimesOff(plan.checkIns), today)
  return { planId: plan.planId, note: findLatestNote(plan), timeOff, ...where, ...summarizePlan(plan, today) }
}

/** What was logged in the 28 days up to an ISO day of the clinic. Pure. */
export function summarizePlan(plan: GivenPlan, today: string): AdherenceSummary {
  return summarizeAdherence({
    versions: toVersionsInForce(plan),
    checkIns: plan.checkIns,
    today,
    firstDayOfWeek: plan.firstDayOfWeek,
  })
}

/** The exercises of each version, with the day from which it counts. Pure. */
export function toVersionsInForce({
  versions,
  checkIns,
}: Pick<GivenPlan, 'versions' | 'checkIns'>): PlanInForce[] {
  const timesOff = toTimesOff(checkIns)
  return versions.map((version) => ({
    from: version.publishedOn,
    items: toScheduledItems(version, timesOff),
  }))
}

/** By the instant, never by its text: the database writes one in its own zone, and without the zeros at its end. */
function findLatestNote({ checkIns }: GivenPlan): LatestNote | null {
  let newest: Said<LatestNote> | null = null
  for (const { id, body, localDate, loggedAt } of checkIns) {
    if (body.about !== 'day' || !body.note) continue
    const said = { value: { date: localDate, text: body.note }, at: Date.parse(loggedAt), id }
    if (!newest || isNewer(said, newest)) newest = said
  }
  return newest?.value ?? null
}
