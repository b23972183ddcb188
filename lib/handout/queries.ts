import type { ClinicScope } from '@/lib/access/scope'
import { readWithin } from '@/lib/db/within'
import type { PrintChoice } from './print-choice'
import { readPrintChoice } from './print-choice-schema'

/** How the handout of a patient, who may be named by a plan of theirs, was printed last, or else how the clinic prints. */
export function getPrintChoice(scope: ClinicScope, of: string | { planId: string }): Promise<PrintChoice> {
  const { clinicId } = scope
  const patient = typeof of === 'string' ? { id: of } : { plans: { some: { id: of.planId } } }
  return readWithin(scope, async (tx) => {
    const own = await tx.printChoiceRow.findFirst({ where: { clinicId, patient }, select: { choice: true } })
    const clinic = await tx.clinic.findUniqueOrThrow({
      where: { id: clinicId },
      select: { printChoice: true },
    })
    return readPrintChoice(own?.choice, clinic.printChoice)
  })
}
