import type { Clinic, Prisma } from '@/lib/db/generated/client'
import { ownerDatabase } from './owner-database'

/** Puts a clinic in place; whatever is not given is invented. */
export function createClinic(given: Partial<Prisma.ClinicUncheckedCreateInput> = {}): Promise<Clinic> {
  return ownerDatabase().clinic.create({
    data: {
      name: 'Elm Road Physiotherapy',
      phone: '+1 555 0142',
      address: '12 Elm Road, Halden',
      timeZone: 'America/New_York',
      country: 'US',
      paperSize: 'letter',
      firstDayOfWeek: 7,
      ...given,
    },
  })
}
