import { byId } from '@/lib/access/by-id'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { dayIn, toDay } from '@/lib/day'
import { Prisma } from '@/lib/db/generated/client'
import { type Tx, within } from '@/lib/db/within'
import { ConflictError, InputError, NotFoundError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { sameValue } from '@/lib/plan/same-value'
import { readScores } from './queries'
import { readTyped } from './read-typed'
import type { MeasureScore, ScoreInput, ScoreValue } from './score'

/**
 * Enters a score of a patient, or puts one in place of another: a correction or, without a score, taking it back. The page
 * makes the id, so that the same word said twice, after an answer that was lost, is one. Returns the patient's scores.
 * Throws NotFoundError for a patient or a score to replace that is missing or foreign, InputError for a measure that
 * there is not, a score outside its scale and a day after today or before birth, ConflictError with the scores where
 * something else was put in its place meanwhile.
 */
export function enterScore(
  scope: ClinicScope,
  { patientId, scoreId }: { patientId: string; scoreId: string },
  input: ScoreInput,
  now: Date,
): Promise<MeasureScore[]> {
  requirePermission(scope, 'changePatient')
  const { clinicId, userId } = scope
  return within(scope, async (tx) => {
    const row = {
      ...{ clinicId, id: scoreId, patientId, enteredByUserId: userId, enteredAt: now },
      ...(await toRow(tx, scope, patientId, input, now)),
    }
    const { count } = await tx.measureScoreRow.createMany({
      data: { ...row, value: row.value ?? Prisma.DbNull },
      skipDuplicates: true,
    })
    if (count === 0) {
      const stored = await tx.measureScoreRow.findUnique({ where: byId(scope, scoreId) })
      if (!stored || !sameValue(toCompared(stored), toCompared(row)))
        throw new ConflictError({ scores: await readScores(tx, scope, patientId) })
    } else {
      const kind = !row.value ? 'score-taken-back' : row.replacesId ? 'score-corrected' : 'score-entered'
      await recordAudit(tx, scope, { kind, patientId, scoreId })
    }
    return readScores(tx, scope, patientId)
  })
}

type Row = {
  patientId: string
  measure: string
  onDay: Date
  value: unknown
  replacesId: string | null
  enteredByUserId: string | null
}

function toCompared({ patientId, measure, onDay, value, replacesId, enteredByUserId }: Row) {
  return { patientId, measure, on: onDay.getTime(), value, replacesId, enteredByUserId }
}

async function toRow(
  tx: Tx,
  scope: ClinicScope,
  patientId: string,
  { measure, on, replaces, score }: ScoreInput,
  now: Date,
): Promise<{ measure: string; onDay: Date; value: ScoreValue | null; replacesId: string | null }> {
  const patient = await tx.patient.findUnique({
    where: byId(scope, patientId),
    select: { birthDate: true, clinic: { select: { timeZone: true } } },
  })
  if (!patient) throw new NotFoundError('patient')
  if (replaces) await requireReplaceable(tx, scope, { patientId, measure, replaces })
  else if (!score) throw new NotFoundError('score')
  requireDay(on, dayIn(now, patient.clinic.timeZone), patient.birthDate && toDay(patient.birthDate))
  const value = score && readTyped(measure, score)
  return { measure, onDay: new Date(on), value, replacesId: replaces }
}

async function requireReplaceable(
  tx: Tx,
  { clinicId }: ClinicScope,
  { patientId, measure, replaces }: { patientId: string; measure: string; replaces: string },
): Promise<void> {
  const found = await tx.measureScoreRow.count({ where: { clinicId, id: replaces, patientId, measure } })
  if (found === 0) throw new NotFoundError('score')
}

function requireDay(on: string, today: string, birthDate: string | null): void {
  if (on <= today && (birthDate === null || on >= birthDate)) return
  const allowed = said('measures.refused.day')
  throw new InputError(allowed, [{ path: 'on', found: on, allowed }])
}
