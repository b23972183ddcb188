import { randomUUID } from 'node:crypto'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { dayIn } from '@/lib/day'
import { type Tx, within } from '@/lib/db/within'
import { readPlanAgain } from '../again/queries'
import { readGivable } from '../check/queries'
import { isOwnTemplate } from '../own-templates/own-template'
import { readOwnTemplate } from '../own-templates/queries'
import type { PlanContent } from '../schema'
import { startContent, startFromContent, startFromOwn } from '../start-content'
import { createPlan, readClinic, readOpenPatient } from './plan-rows'

/** What a plan begins from: a template, or what another patient has; without either a blank page. */
type Start = { templateCode?: string; fromPlanId?: string }

/**
 * Starts a plan for a patient without what the rules block for them; returns its id. Throws NotFoundError for a foreign
 * patient, plan or template, InputError for an archived one or an unknown template.
 */
export async function startPlan(
  scope: ClinicScope,
  { patientId, ...from }: Start & { patientId: string },
  now: Date,
): Promise<string> {
  requirePermission(scope, 'changePlan')
  return within(scope, async (tx) => {
    const { locale } = await readOpenPatient(tx, scope, patientId)
    const today = dayIn(now, (await readClinic(tx, scope)).timeZone)
    const begun = await begin(tx, scope, from, { locale, today, newId: randomUUID })
    const { templateCode } = from
    const givable = await readGivable(tx, scope, { patientId, content: begun, today })
    const planId = await createPlan(tx, scope, { patientId, ...givable, templateCode, now })
    await recordAudit(tx, scope, {
      kind: 'plan-started',
      patientId,
      planId,
      templateCode: templateCode ?? null,
    })
    return planId
  })
}

async function begin(
  tx: Tx,
  scope: ClinicScope,
  { templateCode, fromPlanId }: Start,
  given: { locale: string; today: string; newId: () => string },
): Promise<PlanContent> {
  if (fromPlanId !== undefined) {
    const { content, patientId } = await readPlanAgain(tx, scope, fromPlanId)
    await recordAudit(tx, scope, { kind: 'plan-read', patientId, planId: fromPlanId })
    return startFromContent(content, given)
  }
  return isOwnTemplate(templateCode)
    ? startFromOwn(await readOwnTemplate(tx, scope, templateCode), given)
    : startContent({ ...given, ...(templateCode ? { templateCode } : {}) })
}
