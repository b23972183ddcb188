import { randomUUID } from 'node:crypto'
import type { CheckIn, Prisma } from '@/lib/db/generated/client'
import { ownerDatabase } from './owner-database'

type Given = Pick<
  Prisma.CheckInUncheckedCreateInput,
  'clinicId' | 'planId' | 'versionId' | 'shareLinkId' | 'body'
> &
  Partial<Prisma.CheckInUncheckedCreateInput>

/** Puts a check-in in place; `body` is a CheckInBody of lib/adherence/check-in.ts. */
export function createCheckIn(given: Given): Promise<CheckIn> {
  return ownerDatabase().checkIn.create({
    data: {
      id: randomUUID(),
      localDate: new Date('2026-01-14'),
      loggedAt: new Date('2026-01-14T18:05:00Z'),
      ...given,
    },
  })
}
