import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { Prisma } from '@/lib/db/generated/client'
import { type Tx, within } from '@/lib/db/within'
import { checkDosage, sayDosageProblem } from '@/lib/dosage/check-dosage'
import type { Dosage } from '@/lib/dosage/dosage'
import { undosedKinds } from '@/lib/dosage/kind'
import { withoutOwn } from '@/lib/dosage/without-own'
import { InputError, NotFoundError } from '@/lib/errors'
import { openCatalogs } from '../queries'
import type { DoseAbout, OwnDose } from './own-dose-schema'
import { toKey } from './queries'

/**
 * Keeps the dose that the member of the scope always gives of an item or a kind, without what belongs to one patient; null
 * clears it. It says nothing about a patient and leaves no event in the record. NotFoundError for an item that the
 * clinic's catalog does not have, InputError for a dose that it cannot be given in.
 */
export function setOwnDose(scope: ClinicScope, { about, dosage }: OwnDose, now: Date): Promise<void> {
  requirePermission(scope, 'changePlan')
  return within(scope, async (tx) => {
    if (dosage) await requireGivable(tx, scope, about, dosage)
    const key = { clinicId: scope.clinicId, memberId: scope.memberId, about: toKey(about) }
    const data = { dosage: dosage ? withoutOwn(dosage) : Prisma.DbNull, setAt: now }
    await tx.ownDose.upsert({
      where: { clinicId_memberId_about: key },
      create: { ...key, ...data },
      update: data,
    })
  })
}

/** Of a kind, each item takes it or not when it is added; of an item it has to be a dose. */
async function requireGivable(tx: Tx, scope: ClinicScope, about: DoseAbout, dosage: Dosage): Promise<void> {
  if ('kind' in about) {
    if (undosedKinds.includes(about.kind)) throw new NotFoundError('exercise')
    return
  }
  const { en, es } = await openCatalogs(tx, scope)
  const item = en.find(about.item) ?? es.find(about.item)
  if (!item) throw new NotFoundError('exercise')
  const problem = checkDosage(dosage, item).find(({ severity }) => severity === 'error')
  if (problem)
    throw new InputError(sayDosageProblem(problem), [
      { path: 'dosage', found: problem.code, allowed: sayDosageProblem(problem) },
    ])
}
