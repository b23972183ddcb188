import { can } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordReading } from '@/lib/audit/mutations'
import { type Clinic, readClinic } from '@/lib/clinic/queries'
import { dayIn } from '@/lib/day'
import { readWithin, type Tx } from '@/lib/db/within'
import { type LinkMeasures, readLinkMeasures } from '@/lib/measures/link/queries'
import { readScores } from '@/lib/measures/queries'
import type { MeasureScore } from '@/lib/measures/score'
import { readFactsHistory } from '@/lib/patient/facts/queries'
import type { StoredFacts } from '@/lib/patient/facts/stored-facts'
import { readTherapists, type Therapist } from '@/lib/patient/hand-over/queries'
import type { PatientPlan } from '@/lib/patient/patient'
import { type PatientDetail, readPatient } from '@/lib/patient/queries'
import type { PatientScreening } from '@/lib/patient/screening/patient-screening'
import { readScreening } from '@/lib/patient/screening/queries'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { readVersion } from '@/lib/plan/queries'
import { openFirst, type RaisedAlert } from '../alert/alert'
import { readAlertsOf } from '../alert/queries'
import { countsSince, type PatientAdherence, readSince, toPatientAdherence } from '../given-plan'
import type { HelpedDay } from '../helped/helped-day'
import { readHelpedDays } from '../helped/queries'
import type { PlanMessage } from '../message/message'
import { readMessages } from '../message/queries'
import { type RemarkLine, toRemarkLines } from '../message/to-remark-lines'
import { readGivenPlans } from '../queries'
import { readStopState } from '../stop/queries'
import type { StopState } from '../stop/stop-state'
import { type Trends, toTrends, trendsSince } from '../trends/to-trends'
import { readReassessments, readVisits } from '../visit/queries'
import type { Reassessment } from '../visit/reassessment'
import type { PlanVisit } from '../visit/visit'

/** A patient's record as its page shows it. */
export type PatientRecord = {
  patient: PatientDetail
  /** How the plan they were last given goes; null without one. */
  given: PatientAdherence | null
  /** How that plan went since it was first given. */
  trends: Trends | null
  /** Of that plan. */
  stop: StopState | null
  /** Days of that plan on which a helper's link was used to log; empty when the role may not read what was logged. */
  helped: HelpedDay[]
  /** The plan they were last given, or else their newest one that is not archived. */
  current: PatientPlan | null
  alerts: RaisedAlert[]
  /** Written to the patient, newest first; empty when the role may not read what they logged. */
  messages: PlanMessage[]
  /** What can be remarked on: the exercises of the version they have. */
  lines: RemarkLine[]
  /** That version. */
  newest: { number: number; frozen: FrozenPlan } | null
  /** What was recorded of visits against that plan, newest first, and why it is to be looked at anew; null when it is not. */
  visits: PlanVisit[]
  reassess: Reassessment | null
  /** Of outcome measures, by day. */
  scores: MeasureScore[]
  /** Which of them the patient is asked on the link. */
  linkMeasures: LinkMeasures
  /** Code of the template that the current plan was made from. */
  template: string | null
  /** Every state the clinical facts were recorded in, newest first. */
  facts: StoredFacts[]
  screening: PatientScreening
  clinic: Clinic
  /** Whom the patient can be handed over to. */
  therapists: Therapist[]
}

/**
 * Everything the page of a patient shows, read at once, and then recorded. Throws NotFoundError for a missing or foreign
 * one. `timeZone` is the clinic's.
 */
export async function openPatientRecord(
  scope: ClinicScope,
  patientId: string,
  timeZone: string,
  now: Date,
): Promise<PatientRecord> {
  const today = dayIn(now, timeZone)
  const mayRead = can(scope.role, 'readAdherence')
  const record = await readWithin(scope, async (tx) => {
    const patient = await readPatient(tx, scope, patientId)
    const [plan] = await readGivenPlans(tx, scope, { patientIds: [patientId], since: trendsSince(today) })
    const lately = plan?.checkIns.filter((one) => countsSince(one, readSince(today))) ?? []
    const newest = plan ? await readVersion(tx, scope, plan.planId) : null
    const reassess = plan ? await readReassessments(tx, scope, [plan.planId], today) : new Map()
    const live = patient.plans.filter((each) => !each.archived)
    const current = live.find((each) => each.id === plan?.planId) ?? live[0] ?? null
    return {
      ...{ patient, current },
      given: plan ? toPatientAdherence({ ...plan, checkIns: lately }, today) : null,
      trends: plan ? toTrends(plan, today) : null,
      stop: plan ? await readStopState(tx, scope, plan.planId, today) : null,
      helped: plan && mayRead ? await readHelpedDays(tx, scope, plan.planId, trendsSince(today)) : [],
      alerts: mayRead ? openFirst(await readAlertsOf(tx, scope, patientId)) : [],
      messages: mayRead ? await readMessages(tx, scope, { plan: { patientId } }, now) : [],
      lines: newest ? toRemarkLines(newest.frozen) : [],
      newest,
      visits: plan ? await readVisits(tx, scope, plan.planId) : [],
      reassess: reassess.get(plan?.planId) ?? null,
      scores: await readScores(tx, scope, patientId),
      linkMeasures: await readLinkMeasures(tx, scope, patientId),
      template: await readTemplateCode(tx, scope, current?.id),
      facts: await readFactsHistory(tx, scope, patientId),
      screening: await readScreening(tx, scope, patientId),
      clinic: await readClinic(tx, scope),
      therapists: can(scope.role, 'handOver') ? await readTherapists(tx, scope) : [],
    }
  })
  await recordReading(scope, { kind: 'patient-read', patientId })
  return record
}

async function readTemplateCode(
  tx: Tx,
  { clinicId }: ClinicScope,
  planId: string | undefined,
): Promise<string | null> {
  if (planId === undefined) return null
  const plan = await tx.plan.findFirst({ where: { clinicId, id: planId }, select: { templateCode: true } })
  return plan?.templateCode ?? null
}
