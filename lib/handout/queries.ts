import type { ClinicScope } from '@/lib/access/scope'
import { readWithin } from '@/lib/db/within'
import { type PrintChoice, readPrintChoice } from './print-choice'

/** How a patient's handout was printed last, or else how the clinic prints. */
export function getPrintChoice(scope: ClinicScope, patientId: string): Promise<PrintChoice> {
  const { clinicId } = scope
  return readWithin(scope, async (tx) => {
    const own = await tx.printChoiceRow.findUnique({
      where: { clinicId_patientId: { clinicId, patientId } },
      select: { choice: true },
    })
    const clinic = await tx.clinic.findUniqueOrThrow({
      where: { id: clinicId },
      select: { printChoice: true },
    })
    return readPrintChoice(own?.choice, clinic.printChoice)
  })
}
