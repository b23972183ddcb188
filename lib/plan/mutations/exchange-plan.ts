import { randomUUID } from 'node:crypto'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { openCatalog } from '@/lib/catalog/queries'
import { toDay } from '@/lib/day'
import { within } from '@/lib/db/within'
import { parsePlanFile } from '../parse-plan-file'
import { readStoredPlan } from '../queries'
import type { PlanFile } from '../schema'
import { withNewIds } from '../start-content'
import { toContent, toPlanFile } from '../to-plan-file'
import { byId, createPlan, readOpenPatient } from './plan-rows'

/**
 * A plan file as a new draft of a patient; `input` is its parsed JSON, of which the patient part is left aside. Returns
 * the plan's id. Throws InputError that names each bad place, NotFoundError for a foreign patient.
 */
export async function importPlan(
  scope: ClinicScope,
  patientId: string,
  input: unknown,
  now: Date,
): Promise<{ planId: string }> {
  requirePermission(scope, 'changePlan')
  return within(scope, async (tx) => {
    await readOpenPatient(tx, scope, patientId)
    const catalog = await openCatalog(tx, scope, 'en')
    const content = withNewIds(toContent(parsePlanFile(input, catalog)), randomUUID)
    const planId = await createPlan(tx, scope, { patientId, content, now })
    await recordAudit(tx, scope, { kind: 'plan-imported', patientId, planId })
    return { planId }
  })
}

/** The draft as a plan file with the patient's name and birth date, and records that it left. Throws NotFoundError. */
export async function exportPlan(scope: ClinicScope, planId: string): Promise<PlanFile> {
  requirePermission(scope, 'exportData')
  return within(scope, async (tx) => {
    const { content, patientId } = await readStoredPlan(tx, scope, planId)
    const patient = await tx.patient.findUniqueOrThrow({ where: byId(scope, patientId) })
    await recordAudit(tx, scope, { kind: 'plan-exported', patientId, planId })
    const birthDate = patient.birthDate && toDay(patient.birthDate)
    const name = `${patient.firstName} ${patient.lastName}`.trim()
    return toPlanFile(content, { name, ...(birthDate ? { birthDate } : {}), flags: [] })
  })
}
