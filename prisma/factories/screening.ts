import type { Patient, RedFlagClosing, ScreeningRow } from '@/lib/db/generated/client'
import type { ClosingOutcome } from '@/lib/safety/screening/closing-outcome'
import { redFlags } from '@/lib/safety/screening/red-flags'
import type { ScreeningAnswer } from '@/lib/safety/screening/to-screening'
import { ownerDatabase } from './owner-database'

type Given = { patient: Pick<Patient, 'clinicId' | 'id'>; userId: string }

/** Puts a screening of a patient in place: a no to every red flag but those given. */
export function createScreening(
  given: Given & { rows?: Record<string, ScreeningAnswer>; askedAt?: Date },
): Promise<ScreeningRow> {
  const no = Object.fromEntries(redFlags.map(({ code }) => [code, 'no']))
  return ownerDatabase().screeningRow.create({
    data: {
      clinicId: given.patient.clinicId,
      patientId: given.patient.id,
      answers: { rows: { ...no, ...given.rows }, cards: [] },
      askedByUserId: given.userId,
      askedAt: given.askedAt ?? new Date('2026-01-12T15:20:00Z'),
    },
  })
}

/** Puts in place what was done about a red flag; a review of the chest pain unless more is given. */
export function createRedFlagClosing(
  given: Given & { code?: string; outcome?: ClosingOutcome; closedAt?: Date },
): Promise<RedFlagClosing> {
  return ownerDatabase().redFlagClosing.create({
    data: {
      clinicId: given.patient.clinicId,
      patientId: given.patient.id,
      code: given.code ?? 'RF05',
      outcome: given.outcome ?? 'reviewed',
      note: 'Seen by the doctor on call.',
      onDay: new Date('2026-01-12'),
      closedByUserId: given.userId,
      closedAt: given.closedAt ?? new Date('2026-01-12T15:40:00Z'),
    },
  })
}
