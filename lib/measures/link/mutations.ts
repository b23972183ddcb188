import { isDeepStrictEqual } from 'node:util'
import { byId } from '@/lib/access/by-id'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope, ShareScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { addDays, dayIn } from '@/lib/day'
import { Prisma } from '@/lib/db/generated/client'
import { type Tx, within } from '@/lib/db/within'
import { ConflictError, InputError, NotFoundError, TooManyError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { lockPatient } from '@/lib/patient/mutations'
import { findForm } from '../find-form'
import { findMeasure } from '../measures'
import { readTyped } from '../read-typed'
import type { ScoreValue } from '../score'
import { type AskedMeasure, askedProblems, type LinkMeasuresChange } from './asked-measure'
import { type LinkScore, longestWait, scoresPerHour } from './link-scores'
import { type LinkMeasures, readLinkMeasures } from './queries'

/**
 * Says which measures a patient is asked on the link and when again, as a new revision. What stands already is not written
 * again. Throws ConflictError with what stands where somebody else changed it since `revision`, InputError that names what
 * can't be asked, NotFoundError for a missing or foreign patient.
 */
export function askOnLink(
  scope: ClinicScope,
  patientId: string,
  { revision, asked }: LinkMeasuresChange,
  now: Date,
): Promise<LinkMeasures> {
  requirePermission(scope, 'publishPlan')
  requireAskable(asked)
  const { clinicId, userId } = scope
  return within(scope, async (tx) => {
    // The second who asks is told of the first.
    await lockPatient(tx, scope, patientId)
    const patient = await tx.patient.findUnique({ where: byId(scope, patientId), select: { id: true } })
    if (!patient) throw new NotFoundError('patient')
    const newest = await readLinkMeasures(tx, scope, patientId)
    if (isDeepStrictEqual(newest.asked, asked)) return newest
    if (newest.revision !== revision) throw new ConflictError(newest)
    await tx.linkMeasuresRow.create({
      data: { clinicId, patientId, revision: revision + 1, asked, setByUserId: userId, setAt: now },
    })
    await recordAudit(tx, scope, { kind: 'link-measures-set', patientId, revision: revision + 1 })
    return readLinkMeasures(tx, scope, patientId)
  })
}

function requireAskable(asked: readonly AskedMeasure[]): void {
  const problems = askedProblems(asked, findMeasure).map(({ path, code, found }) => ({
    ...{ path, found },
    allowed: said(`measures.link.refused.${code}`),
  }))
  const [first] = problems
  if (first) throw new InputError(first.allowed, problems)
}

/**
 * Keeps what a patient answered on a link, all of it or nothing. Their day is the clinic's, or `on`, an ISO day before it where
 * they waited on a phone that long. An id that is known changes
 * nothing. Throws InputError for a measure that was not asked for and a score outside of its scale, NotFoundError for one
 * to replace that did not come by this link, ConflictError where something else was put in its place, TooManyError when
 * the link sent too many within the hour.
 */
export function enterLinkScores(
  scope: ShareScope,
  patientId: string,
  scores: readonly LinkScore[],
  now: Date,
  on?: string,
): Promise<{ isNew: boolean; day: string }> {
  const { clinicId, shareLinkId } = scope
  return within(scope, async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM share_link
      WHERE clinic_id = ${clinicId}::uuid AND id = ${shareLinkId}::uuid FOR NO KEY UPDATE`
    const { timeZone } = await tx.clinic.findUniqueOrThrow({
      where: { id: clinicId },
      select: { timeZone: true },
    })
    const today = dayIn(now, timeZone)
    const day = on && on <= today && on >= addDays(today, -longestWait) ? on : today
    const known = await readKnown(tx, scope, patientId, scores)
    const fresh = scores.filter(({ id }) => !known.has(id))
    if (fresh.length === 0) return { isNew: false, day }
    await requireRoom(tx, scope, fresh.length, now)
    const { asked } = await readLinkMeasures(tx, scope, patientId)
    for (const one of fresh) await enter(tx, scope, { patientId, asked, day: new Date(day), now }, one)
    return { isNew: true, day }
  })
}

type Entering = { patientId: string; asked: readonly AskedMeasure[]; day: Date; now: Date }

async function enter(
  tx: Tx,
  scope: ShareScope,
  { patientId, asked, day, now }: Entering,
  { id, measure, replaces, score }: LinkScore,
): Promise<void> {
  const { clinicId, shareLinkId } = scope
  const value = score && readTyped(measure, score)
  if (value) requireAsked(asked, measure, value)
  const before = replaces === null ? null : await findOwn(tx, scope, { patientId, measure, replaces })
  if (!value && !before) throw new NotFoundError('score')
  const { count } = await tx.measureScoreRow.createMany({
    data: {
      ...{ clinicId, id, patientId, measure, onDay: before?.onDay ?? day, replacesId: replaces },
      ...{ value: value ?? Prisma.DbNull, shareLinkId, enteredAt: now },
    },
    skipDuplicates: true,
  })
  if (count === 0) throw new ConflictError({})
  const kind = !value ? 'score-taken-back' : replaces ? 'score-corrected' : 'score-entered'
  await recordAudit(tx, scope, { kind, patientId, scoreId: id })
}

/** Which of the ids are this patient's scores already. Throws NotFoundError for another patient's. */
async function readKnown(
  tx: Tx,
  { clinicId }: ShareScope,
  patientId: string,
  scores: readonly LinkScore[],
): Promise<Set<string>> {
  const rows = await tx.measureScoreRow.findMany({
    where: { clinicId, id: { in: scores.map(({ id }) => id) } },
    select: { id: true, patientId: true },
  })
  if (rows.some((row) => row.patientId !== patientId)) throw new NotFoundError('score')
  return new Set(rows.map(({ id }) => id))
}

async function requireRoom(
  tx: Tx,
  { clinicId, shareLinkId }: ShareScope,
  count: number,
  now: Date,
): Promise<void> {
  const enteredAt = { gt: new Date(now.getTime() - 3_600_000) }
  const sent = await tx.measureScoreRow.count({ where: { clinicId, shareLinkId, enteredAt } })
  if (sent + count > scoresPerHour) throw new TooManyError(3600)
}

function requireAsked(asked: readonly AskedMeasure[], code: string, { form, side }: ScoreValue): void {
  const measure = findMeasure(code)
  const isAsked = asked.some(
    (one) =>
      one.measure === code && measure && findForm(measure, one.form)?.name === form && one.side === side,
  )
  if (isAsked) return
  const allowed = said('measures.link.refused.notAsked')
  throw new InputError(allowed, [{ path: 'measure', found: code, allowed }])
}

async function findOwn(
  tx: Tx,
  { clinicId, shareLinkId }: ShareScope,
  { patientId, measure, replaces }: { patientId: string; measure: string; replaces: string },
): Promise<{ onDay: Date }> {
  const own = await tx.measureScoreRow.findFirst({
    where: { clinicId, id: replaces, patientId, measure, shareLinkId },
    select: { onDay: true },
  })
  if (!own) throw new NotFoundError('score')
  return own
}
