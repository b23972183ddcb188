import { randomUUID } from 'node:crypto'
import { byId } from '@/lib/access/by-id'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { openCatalogs } from '@/lib/catalog/queries'
import { readClinic } from '@/lib/clinic/queries'
import { dayIn } from '@/lib/day'
import { type Tx, within } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import { type PlanLocale, toPlanLocale } from '@/lib/i18n/locales'
import { readScreening } from '@/lib/patient/screening/queries'
import { numberWords } from '@/lib/safety/screening/number-words'
import { saidAs } from '@/lib/safety/screening/said-as'
import { showOpen } from '@/lib/safety/screening/show-open'
import { addPlanItem } from '../edit-plan'
import type { FrozenPlan } from '../frozen/frozen-plan'
import { toFrozenClinic, toFrozenPatient } from '../frozen/frozen-rows'
import { toFrozenPlan } from '../frozen/to-frozen-plan'
import { startContent } from '../start-content'
import { itemsOf, type RedFlagNotice, type ShownFlags, toNotice } from './red-flag-notice'

/**
 * The sheet about a patient's open red flags in a language, the patient's own where none is asked for, with the safety items that carry their words, and records
 * that it was printed. Throws NotFoundError where none is open.
 */
export function takeRedFlagNotice(
  scope: ClinicScope,
  patientId: string,
  asked: PlanLocale | undefined,
  now: Date,
): Promise<{ frozen: FrozenPlan; notice: RedFlagNotice }> {
  return within(scope, async (tx) => {
    const { open, last } = await readScreening(tx, scope, patientId)
    const patient = await tx.patient.findUniqueOrThrow({ where: byId(scope, patientId) })
    const locale = asked ?? toPlanLocale(patient.locale)
    const clinic = toFrozenClinic(await readClinic(tx, scope))
    const shown = showOpen(open, locale, numberWords(locale, clinic))
    const [first] = shown
    if (!first) throw new NotFoundError('sheet')
    const frozen = await freezeSheets(tx, scope, { shown, clinic, patient, locale, now })
    await recordAudit(tx, scope, { kind: 'red-flag-sheet-printed', patientId })
    const said = (answer: 'no' | 'unknown') => saidAs(answer, last?.rows ?? {}, locale)
    return { frozen, notice: toNotice(shown, { frozen, denied: said('no'), unknown: said('unknown') }) }
  })
}

type Sheets = {
  shown: ShownFlags
  clinic: FrozenPlan['clinic']
  patient: { firstName: string; lastName: string; birthDate: Date | null }
  locale: PlanLocale
  now: Date
}

/** The safety items of what is open, as a plan that is never stored. */
async function freezeSheets(
  tx: Tx,
  scope: ClinicScope,
  { shown, clinic, patient, locale, now }: Sheets,
): Promise<FrozenPlan> {
  const catalogs = await openCatalogs(tx, scope)
  const member = await tx.member.findUniqueOrThrow({
    where: byId(scope, scope.memberId),
    include: { user: { select: { name: true } } },
  })
  const today = dayIn(now, clinic.timeZone)
  const blank = startContent({ locale, today, newId: randomUUID })
  const phaseId = blank.phases[0]?.id ?? ''
  const content = itemsOf(shown)
    .filter((slug) => catalogs[locale]?.find(slug)?.kind === 'SF')
    .reduce((plan, slug) => addPlanItem(plan, { id: slug, slug }, { phaseId }), blank)
  return toFrozenPlan({
    content: { ...content, reviewDate: undefined },
    catalogs,
    clinic,
    therapist: { name: member.user.name, ...(member.credentials ? { credentials: member.credentials } : {}) },
    patient: toFrozenPatient(patient),
    versionNumber: 0,
    publishedOn: today,
  })
}
