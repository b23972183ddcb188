import { byId } from '@/lib/access/by-id'
import type { ClinicScope } from '@/lib/access/scope'
import { openCatalogs } from '@/lib/catalog/queries'
import { dayIn } from '@/lib/day'
import type { Tx } from '@/lib/db/within'
import { checkPlan } from '../check/check-plan'
import { flagsInForce } from '../check/flags-in-force'
import { readCheckBasis } from '../check/queries'
import { requireChecked } from '../check/require-checked'
import { requireNotClosed, requireScreened } from '../check/require-screened'
import type { FrozenPlan } from '../frozen/frozen-plan'
import { toFrozenClinic, toFrozenFacts, toFrozenPatient } from '../frozen/frozen-rows'
import { keepFrozenFigures } from '../frozen/keep-frozen-figures'
import { readFrozenPlan } from '../frozen/read-frozen-plan'
import { toFrozenPlan } from '../frozen/to-frozen-plan'
import { requireCompleteLocale, requirePublishable } from '../require-publishable'
import type { StoredPlan } from '../stored-plan'
import { readClinic } from './plan-rows'

/**
 * The draft as version `number` (0: a preview, of which nothing is asked) with everything it takes from the clinic and
 * what the patient is told about it.
 * What comes back has been read by the very reader that will open it for years. Throws InputError for what stops
 * publishing or printing, RangeError for an unknown item in a preview.
 */
export async function freeze(
  tx: Tx,
  scope: ClinicScope,
  { id, content, patientId }: StoredPlan,
  { number, patientNote }: { number: number; patientNote?: string | undefined },
  now: Date,
): Promise<FrozenPlan> {
  requireCompleteLocale(content.locale)
  const clinic = await readClinic(tx, scope)
  const today = dayIn(now, clinic.timeZone)
  const catalogs = await openCatalogs(tx, scope)
  const catalog = catalogs[content.locale]
  if (!catalog) throw new RangeError(`There is no catalog in "${content.locale}".`)
  if (number > 0) requirePublishable(content, catalog, today)
  const { facts, answers, screening } = await readCheckBasis(tx, scope, id, patientId)
  requireNotClosed(screening)
  if (number > 0) requireScreened(screening, { today, flags: facts.facts.flags })
  const flags = flagsInForce(facts.facts.flags, screening)
  const cards = checkPlan(content, { find: catalog.find, facts: { flags: [...flags] }, today, answers })
  requireChecked(content, cards, { warnings: number > 0 })
  const given = cards.flatMap(({ answer }) => answer ?? [])
  const patient = await tx.patient.findUniqueOrThrow({ where: byId(scope, patientId) })
  const member = await tx.member.findUniqueOrThrow({
    where: byId(scope, scope.memberId),
    include: { user: { select: { name: true } } },
  })
  const frozen = toFrozenPlan({
    content,
    catalogs,
    clinic: toFrozenClinic(clinic),
    therapist: { name: member.user.name, ...(member.credentials ? { credentials: member.credentials } : {}) },
    patient: toFrozenPatient(patient),
    ...(patientNote ? { patientNote } : {}),
    facts: toFrozenFacts(facts),
    ...(given.length > 0 ? { answers: given } : {}),
    versionNumber: number,
    publishedOn: today,
  })
  const stored = number > 0 ? await keepFrozenFigures(frozen) : frozen
  return readFrozenPlan(JSON.parse(JSON.stringify(stored)))
}
