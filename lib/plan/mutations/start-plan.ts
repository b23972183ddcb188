import { randomUUID } from 'node:crypto'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { dayIn } from '@/lib/day'
import { within } from '@/lib/db/within'
import { readGivable } from '../check/queries'
import { isOwnTemplate } from '../own-templates/own-template'
import { readOwnTemplate } from '../own-templates/queries'
import { startContent, startFromOwn } from '../start-content'
import { createPlan, readClinic, readOpenPatient } from './plan-rows'

/**
 * Starts a plan for a patient, from a template or blank, without what the rules block for them; returns its id. Throws NotFoundError for a foreign patient
 * or template, InputError for an archived one or an unknown template.
 */
export async function startPlan(
  scope: ClinicScope,
  { patientId, templateCode }: { patientId: string; templateCode?: string },
  now: Date,
): Promise<string> {
  requirePermission(scope, 'changePlan')
  return within(scope, async (tx) => {
    const { locale } = await readOpenPatient(tx, scope, patientId)
    const today = dayIn(now, (await readClinic(tx, scope)).timeZone)
    const begin = { locale, today, newId: randomUUID }
    const begun = isOwnTemplate(templateCode)
      ? startFromOwn(await readOwnTemplate(tx, scope, templateCode), begin)
      : startContent({ ...begin, ...(templateCode ? { templateCode } : {}) })
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
