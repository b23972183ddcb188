import type { Patient, Prisma } from '@/lib/db/generated/client'
import { ownerDatabase } from './owner-database'

type Given = Partial<Prisma.PatientUncheckedCreateInput> & { clinicId: string }

/** Puts a patient into a clinic; whatever is not given is invented. */
export function createPatient(given: Given): Promise<Patient> {
  return ownerDatabase().patient.create({
    data: {
      firstName: 'Tomas',
      lastName: 'Brandt',
      birthDate: new Date('1971-03-08'),
      locale: 'en',
      ...given,
    },
  })
}
