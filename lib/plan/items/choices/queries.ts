import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordReading } from '@/lib/audit/mutations'
import { findInEachLanguage } from '@/lib/catalog/queries'
import { readClinic } from '@/lib/clinic/queries'
import { dayIn } from '@/lib/day'
import { Prisma } from '@/lib/db/generated/client'
import { readWithin, type Tx } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import type { PlanLocale } from '@/lib/i18n/locales'
import { readPatientFacts } from '@/lib/patient/facts/queries'
import { toSearch } from '@/lib/patient/search/queries'
import { blockedItems } from '@/lib/plan/check/blocked-items'
import { flagName } from '@/lib/safety/flag-list'

/** A plan that an item may be added to. */
export type PlanChoice = {
  planId: string
  plan: string
  patient: string
  inPlan: boolean
  /** What of the patient blocks it and what to do instead, in the reader's language; null where no rule does. */
  blocked: { flag: string; message: string } | null
  /** The plan's language, where the item has no words in it; else null. */
  unworded: PlanLocale | null
}

const mostListed = 12

type Row = Pick<PlanChoice, 'planId' | 'plan' | 'patient' | 'inPlan'> & {
  patientId: string
  locale: PlanLocale
}

/**
 * Plans that can be changed, those of the member first and the newest before the others, each with what the rules say of
 * the item for its patient today. Every word of `search` must begin a word of the patient or a plan's title. Records
 * that patients were listed or searched. Throws NotFoundError for a missing item, ForbiddenError.
 */
export async function listPlanChoices(
  scope: ClinicScope,
  { slug, search, locale }: { slug: string; search: string; locale: PlanLocale },
  now: Date,
): Promise<PlanChoice[]> {
  requirePermission(scope, 'changePlan')
  const stored = await findInEachLanguage(scope, slug)
  if (!stored) throw new NotFoundError('exercise')
  const choices = await readWithin(scope, async (tx) => {
    const { timeZone } = await readClinic(tx, scope)
    const asked = { today: dayIn(now, timeZone), locale }
    const found: PlanChoice[] = []
    for (const { patientId, locale: spoken, ...row } of await readRows(tx, scope, slug, search)) {
      const item = stored[spoken]
      const facts = await readPatientFacts(tx, scope, patientId)
      const blocked = item ? blockedItems([item], { facts: facts.facts, ...asked }).get(slug) : undefined
      found.push({
        ...row,
        blocked: blocked
          ? { flag: flagName(blocked.flag)?.label[locale] ?? blocked.flag, message: blocked.message }
          : null,
        unworded: item ? null : spoken,
      })
    }
    return found
  })
  await recordReading(scope, { kind: search.trim() ? 'patients-searched' : 'patients-listed' })
  return choices
}

function readRows(tx: Tx, scope: ClinicScope, slug: string, search: string): Promise<Row[]> {
  const { clinicId, memberId, userId } = scope
  const line = JSON.stringify({ phases: [{ items: [{ slug }] }] })
  const conditions = [
    Prisma.sql`p.clinic_id = ${clinicId}::uuid AND p.archived_at IS NULL AND t.archived_at IS NULL`,
    ...toSearch(scope, search, Prisma.sql`t.id`),
  ]
  return tx.$queryRaw<Row[]>`
    SELECT p.id::text AS "planId", p.title AS plan, t.id::text AS "patientId", p.content ->> 'locale' AS locale,
      trim(t.first_name || ' ' || t.last_name) AS patient, p.content @> ${line}::jsonb AS "inPlan"
    FROM plan p JOIN patient t ON t.clinic_id = p.clinic_id AND t.id = p.patient_id
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY (t.member_id IS NOT DISTINCT FROM ${memberId}::uuid
      OR p.changed_by_user_id IS NOT DISTINCT FROM ${userId}::uuid) DESC, p.updated_at DESC, p.id DESC
    LIMIT ${mostListed}`
}
