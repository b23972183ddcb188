import { byId } from '@/lib/access/by-id'
import type { ClinicScope } from '@/lib/access/scope'
import { readWithin } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import { readVersion } from '@/lib/plan/queries'
import { requireGivable } from './require-givable'

/** Throws InputError, as requireGivable does, for a version that is not to be given by now; NotFoundError for none. */
export function checkGivable(scope: ClinicScope, planId: string, number: number, now: Date): Promise<void> {
  return readWithin(scope, async (tx) => {
    const plan = await tx.plan.findUnique({ where: byId(scope, planId), select: { patientId: true } })
    if (!plan) throw new NotFoundError('plan')
    const { frozen } = await readVersion(tx, scope, planId, number)
    await requireGivable(tx, scope, { planId, patientId: plan.patientId, frozen }, now)
  })
}
