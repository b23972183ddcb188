import { randomUUID } from 'node:crypto'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { within } from '@/lib/db/within'
import { InputError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import type { ClosingGiven } from '@/lib/safety/screening/closing'
import type { ScreeningGiven } from '@/lib/safety/screening/screening-answers'
import { lockPatient } from '../mutations'
import type { PatientScreening, RedFlagDone } from './patient-screening'
import { readScreening } from './queries'

/**
 * Records what a patient answered, whoever of the clinic asked. Returns what is open now. Throws ForbiddenError,
 * NotFoundError for a missing or foreign patient.
 */
export function recordScreening(
  scope: ClinicScope,
  patientId: string,
  answers: ScreeningGiven,
  now: Date,
): Promise<PatientScreening> {
  requirePermission(scope, 'changePatient')
  return within(scope, async (tx) => {
    await lockPatient(tx, scope, patientId)
    const { done } = await readScreening(tx, scope, patientId)
    const id = randomUUID()
    const { clinicId, userId } = scope
    const askedAt = afterClosings(done, now)
    await tx.screeningRow.create({
      data: { clinicId, id, patientId, answers, askedByUserId: userId, askedAt },
    })
    const yes = Object.entries(answers.rows).flatMap(([code, answer]) => (answer === 'yes' ? [code] : []))
    await recordAudit(tx, scope, { kind: 'red-flags-asked', patientId, screeningId: id, yes })
    return readScreening(tx, scope, patientId)
  })
}

/**
 * The instant `now`, or one after the newest closing: whoever closed a red flag did not know of a yes that is kept only now,
 * whenever it was sent, and a closing holds for every yes up to it.
 */
function afterClosings(done: readonly RedFlagDone[], now: Date): Date {
  return new Date(Math.max(now.getTime(), ...done.map(({ at }) => Date.parse(at) + 1)))
}

/**
 * Records what was done about open red flags: a licensed member's act, in their words (clinical spec 5.1). What the
 * patient said on a plan's page is lifted by opening that plan again. Returns what is open now. Throws ForbiddenError,
 * InputError for one that is not open, NotFoundError for a missing or foreign patient.
 */
export function closeRedFlags(
  scope: ClinicScope,
  patientId: string,
  closings: readonly ClosingGiven[],
  now: Date,
): Promise<PatientScreening> {
  requirePermission(scope, 'publishPlan')
  return within(scope, async (tx) => {
    await lockPatient(tx, scope, patientId)
    const { open } = await readScreening(tx, scope, patientId)
    for (const [index, { code, outcome, note, day }] of closings.entries()) {
      const found = open.find((one) => one.code === code && one.planId === undefined)
      if (!found)
        throw new InputError(said('screening.error.notOpen', { code }), [
          {
            path: `closings[${index}].code`,
            found: code,
            allowed: said('screening.error.notOpen', { code }),
          },
        ])
      const { clinicId, userId } = scope
      await tx.redFlagClosing.create({
        data: {
          ...{ clinicId, id: randomUUID(), patientId, code, outcome, note },
          onDay: day ? new Date(day) : null,
          ...{ closedByUserId: userId, closedAt: now },
        },
      })
      await recordAudit(tx, scope, { kind: 'red-flag-closed', patientId, code, outcome })
    }
    return readScreening(tx, scope, patientId)
  })
}
