import { randomUUID } from 'node:crypto'
import { byId } from '@/lib/access/by-id'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { openCatalog } from '@/lib/catalog/queries'
import { dayIn, toDay } from '@/lib/day'
import { type Tx, within } from '@/lib/db/within'
import { type PlanLocale, planLocales } from '@/lib/i18n/locales'
import { writePatientFacts } from '@/lib/patient/facts/mutations'
import { readPatientFacts } from '@/lib/patient/facts/queries'
import type { Flag } from '@/lib/safety/flag'
import { isKnownFlag } from '@/lib/safety/flag-names'
import { mergeFileFlags } from '@/lib/safety/merge-file-flags'
import { readGivable } from '../check/queries'
import { parsePlanFile } from '../parse-plan-file'
import { readStoredPlan } from '../queries'
import type { PlanFile } from '../schema'
import { withNewIds } from '../start-content'
import { toContent, toPlanFile } from '../to-plan-file'
import { isDocument } from '../upgrades/document'
import { createPlan, readClinic, readOpenPatient } from './plan-rows'

/**
 * A plan file as a new draft of a patient; `input` is its parsed JSON. The file's flags join the patient's facts, its name
 * and birth date are left aside, and what the rules block for the patient is kept beside it and not put in. Returns the plan's id. Throws InputError that names each bad place, NotFoundError for a
 * foreign patient.
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
    const catalog = await openCatalog(tx, scope, localeOf(input))
    const file = parsePlanFile(input, catalog)
    const content = withNewIds({ ...toContent(file), draftedFrom: { from: 'file' } }, randomUUID)
    await keepFlags(tx, scope, patientId, file.patient.flags, now)
    const today = dayIn(now, (await readClinic(tx, scope)).timeZone)
    const givable = await readGivable(tx, scope, { patientId, content, today })
    const planId = await createPlan(tx, scope, { patientId, ...givable, now })
    await recordAudit(tx, scope, { kind: 'plan-imported', patientId, planId })
    return { planId }
  })
}

/** The language of a file; what is none is refused when the file is read. */
function localeOf(input: unknown): PlanLocale {
  const locale = isDocument(input) ? input.locale : undefined
  return planLocales.find((known) => known === locale) ?? planLocales[0]
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
    const { facts } = await readPatientFacts(tx, scope, patientId)
    return toPlanFile(content, { name, ...(birthDate ? { birthDate } : {}), flags: facts.flags })
  })
}

/**
 * What the rules do not know, which only a file of version 1 can hold, becomes a condition in the clinician's sight:
 * nothing of the file is lost, and no other flag is guessed.
 */
async function keepFlags(
  tx: Tx,
  scope: ClinicScope,
  patientId: string,
  flags: readonly Flag[],
  now: Date,
): Promise<void> {
  if (flags.length === 0) return
  const { revision, facts } = await readPatientFacts(tx, scope, patientId)
  const merged = mergeFileFlags(facts, flags.filter(isKnownFlag))
  const texts = new Set(facts.conditions.map(({ text }) => text))
  const unknown = flags.filter((flag) => !isKnownFlag(flag) && !texts.has(flag.flag))
  const conditions = [...merged.conditions, ...unknown.map(({ flag, side }) => ({ text: flag, side }))]
  await writePatientFacts(tx, scope, patientId, { revision, facts: { ...merged, conditions } }, now)
}
