import { can } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordReading } from '@/lib/audit/mutations'
import type { CatalogItem } from '@/lib/catalog/item'
import { openCatalog } from '@/lib/catalog/queries'
import { withNameOf } from '@/lib/catalog/with-name-of'
import { type Clinic, readClinic } from '@/lib/clinic/queries'
import { dayIn } from '@/lib/day'
import { readWithin } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import type { PlanLocale } from '@/lib/i18n/locales'
import { type CheckBasis, readCheckBasis } from '@/lib/plan/check/queries'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { withLadders } from '@/lib/plan/ladder'
import { readBuilderPlan, readVersion } from '@/lib/plan/queries'
import type { BuilderPlan } from '@/lib/plan/stored-plan'
import { usedItems } from '@/lib/plan/used-items'
import type { Question } from '../alert/alert'
import { readAlertsOf } from '../alert/queries'
import { type PatientAdherence, readSince, toPatientAdherence } from '../given-plan'
import { type LineLog, lastVisitOn, toLineLogs } from '../line-log'
import type { PlanMessage } from '../message/message'
import { readMessages } from '../message/queries'
import { type RemarkLine, toRemarkLines } from '../message/to-remark-lines'
import { readGivenPlans } from '../queries'

/** A plan as it is looked back on and changed at a visit. */
export type OpenedFollowUp = BuilderPlan & {
  clinic: Clinic
  /** By slug: what the plan's lines name, and what their ladders lead to; named in the language of whoever builds. */
  items: Record<string, CatalogItem>
  /** The version that the patient has. */
  newest: { number: number; content: FrozenPlan['content'] }
  /** What the safety check of the draft rests on. */
  basis: CheckBasis
  given: PatientAdherence
  /** The ISO day that is looked back to, and how each exercise went since. */
  since: string
  lines: Record<string, LineLog>
  /** What the patient asked about this plan, what was written to them, and what can be remarked on. */
  questions: Question[]
  messages: PlanMessage[]
  remarkLines: RemarkLine[]
}

/**
 * Everything a follow-up of a given plan opens with, read at once, and then recorded. Throws NotFoundError for a plan
 * that is missing, foreign, another patient's, or was never given.
 */
export async function openFollowUp(
  scope: ClinicScope,
  { patientId, planId }: { patientId: string; planId: string },
  language: PlanLocale,
  now: Date,
): Promise<OpenedFollowUp> {
  const mayRead = can(scope.role, 'readAdherence')
  const opened = await readWithin(scope, async (tx) => {
    const builder = await readBuilderPlan(tx, scope, planId)
    const number = builder.versions[0]?.number
    if (builder.plan.patientId !== patientId || number === undefined) throw new NotFoundError('plan')
    const clinic = await readClinic(tx, scope)
    const today = dayIn(now, clinic.timeZone)
    const [given] = await readGivenPlans(tx, scope, { planId, since: readSince(today) })
    if (!given) throw new NotFoundError('plan')
    const { content } = builder.plan
    const catalog = await openCatalog(tx, scope, content.locale)
    const workspace = language === content.locale ? catalog : await openCatalog(tx, scope, language)
    const used = usedItems(content, catalog)
    const found = { ...withLadders(Object.values(used), catalog), ...used }
    const since = lastVisitOn(given, today) ?? today
    const newest = await readVersion(tx, scope, planId, number)
    const alerts = mayRead ? await readAlertsOf(tx, scope, patientId) : []
    return {
      ...builder,
      clinic,
      items: Object.fromEntries(
        Object.entries(found).map(([slug, item]) => [slug, withNameOf(item, workspace)]),
      ),
      newest: { number, content: newest.frozen.content },
      basis: await readCheckBasis(tx, scope, planId, patientId),
      given: toPatientAdherence(given, today),
      since,
      lines: toLineLogs(given, since, today),
      questions: alerts
        .filter((alert) => alert.kind === 'question')
        .filter((alert) => alert.planId === planId),
      messages: mayRead ? await readMessages(tx, scope, { planId }, now) : [],
      remarkLines: toRemarkLines(newest.frozen),
    }
  })
  await recordReading(scope, { kind: 'plan-read', patientId, planId })
  return opened
}
