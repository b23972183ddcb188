import { byId } from '@/lib/access/by-id'
import type { ClinicScope } from '@/lib/access/scope'
import { recordReading } from '@/lib/audit/mutations'
import { openCatalog } from '@/lib/catalog/queries'
import { type Clinic, readClinic } from '@/lib/clinic/queries'
import { dayIn, toDay } from '@/lib/day'
import { readWithin, type Tx } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import { ageOn } from '@/lib/patient/age'
import { readPatientFacts } from '@/lib/patient/facts/queries'
import type { PatientScreening } from '@/lib/patient/screening/patient-screening'
import { readScreening } from '@/lib/patient/screening/queries'
import { flagName } from '@/lib/safety/flag-list'
import type { PatientFacts } from '@/lib/safety/patient-facts'
import type { ScreeningFor } from '@/lib/safety/screening/cards-to-ask'
import { readStoredPlan } from '../queries'
import type { PlanContent } from '../schema'

/** What the screen that asks about red flags is made of. */
export type OpenedScreening = {
  patient: { id: string; firstName: string; name: string; age: number | null; archived: boolean }
  /** The plan it is asked for: the one named, else the patient's newest. */
  plan: { id: string; title: string } | null
  clinic: Clinic
  screening: PatientScreening
  about: ScreeningFor
}

/** Everything the screening opens with, read at once, and then recorded. Throws NotFoundError. */
export async function openScreening(
  scope: ClinicScope,
  patientId: string,
  { planId, now }: { planId?: string | undefined; now: Date },
): Promise<OpenedScreening> {
  const opened = await readWithin(scope, (tx) => read(tx, scope, patientId, planId, now))
  await recordReading(scope, { kind: 'patient-read', patientId })
  return opened
}

async function read(
  tx: Tx,
  scope: ClinicScope,
  patientId: string,
  planId: string | undefined,
  now: Date,
): Promise<OpenedScreening> {
  const row = await tx.patient.findUnique({
    where: byId(scope, patientId),
    include: {
      plans: {
        where: { archivedAt: null },
        orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
        take: 1,
        select: { id: true },
      },
    },
  })
  if (!row) throw new NotFoundError('patient')
  const clinic = await readClinic(tx, scope)
  const wanted = planId ?? row.plans[0]?.id
  const plan = wanted === undefined ? null : await readStoredPlan(tx, scope, wanted)
  if (plan && plan.patientId !== patientId) throw new NotFoundError('plan')
  const screening = await readScreening(tx, scope, patientId)
  const { facts } = await readPatientFacts(tx, scope, patientId)
  const age = row.birthDate && ageOn(toDay(row.birthDate), dayIn(now, clinic.timeZone))
  return {
    patient: {
      id: patientId,
      firstName: row.firstName,
      name: `${row.firstName} ${row.lastName}`.trim(),
      age,
      archived: row.archivedAt !== null,
    },
    plan: plan && { id: plan.id, title: plan.content.title },
    clinic,
    screening,
    about: {
      ...(await readPlaces(tx, scope, plan?.content ?? null)),
      age,
      medicines: notesMedicines(facts, plan?.content ?? null),
      persistent:
        facts.conditions.some(({ stage }) => stage === 'persistent') ||
        facts.flags.some(({ flag }) => flag === 'crps'),
      first: screening.last === null,
      open: screening.open.map(({ code }) => code),
    },
  }
}

/** Where a plan works, and whether it is about a nerve. Safety sheets and the like work nowhere. */
async function readPlaces(
  tx: Tx,
  scope: ClinicScope,
  content: PlanContent | null,
): Promise<Pick<ScreeningFor, 'regions' | 'nerve'>> {
  if (!content) return { regions: [], nerve: false }
  const catalog = await openCatalog(tx, scope, content.locale)
  const slugs = new Set(content.phases.flatMap(({ items }) => items.map(({ slug }) => slug)))
  const items = [...slugs].flatMap((slug) => catalog.find(slug) ?? []).filter(({ kind }) => kind !== 'SF')
  return {
    regions: [...new Set(items.flatMap(({ regions }) => regions))],
    nerve: items.some(({ kind, nerve }) => kind === 'NM' || nerve !== undefined),
  }
}

/** A flag about a medicine, or a sheet about one in the plan. */
function notesMedicines(facts: PatientFacts, content: PlanContent | null): boolean {
  return (
    facts.flags.some(({ flag }) => flagName(flag)?.group === 'medicine') ||
    (content?.phases.some(({ items }) => items.some(({ slug }) => slug.startsWith('mi-'))) ?? false)
  )
}
