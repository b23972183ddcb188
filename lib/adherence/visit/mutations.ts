import { byId } from '@/lib/access/by-id'
import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { dayIn } from '@/lib/day'
import { Prisma } from '@/lib/db/generated/client'
import { type Tx, within } from '@/lib/db/within'
import { ConflictError, InputError, NotFoundError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { readVersion } from '@/lib/plan/queries'
import { sameValue } from '@/lib/plan/same-value'
import { firstVisitDay } from './first-visit-day'
import { readVisits } from './queries'
import type { PlanVisit, VisitBody, VisitInput } from './visit'
import { everyVisitLine, plannedVisits } from './visit-lines'

/**
 * Records what was done at a visit, as revision 1, corrects it as the next one, or takes it back with null. The page
 * makes the visit's id, so that the same word said twice, after an answer that was lost, is one. Returns the plan's
 * visits, newest first. Throws NotFoundError for a plan, a visit or a version that is missing or foreign, InputError for
 * a day that is yet to come or a line that the version lacks, ConflictError with the visits for a revision that says
 * something else by now.
 */
export function writeVisit(
  scope: ClinicScope,
  { planId, visitId }: { planId: string; visitId: string },
  { revision, visit }: { revision: number; visit: VisitInput | null },
  now: Date,
): Promise<PlanVisit[]> {
  requirePermission(scope, 'publishPlan')
  const { clinicId, userId } = scope
  return within(scope, async (tx) => {
    const plan = await tx.plan.findUnique({ where: byId(scope, planId), select: { patientId: true } })
    if (!plan) throw new NotFoundError('plan')
    const before = await readRevisions(tx, scope, visitId)
    if (before.some((one) => one.planId !== planId) || (before.length === 0 && (revision > 1 || !visit)))
      throw new NotFoundError('visit')
    const row = {
      ...{ clinicId, planId, id: visitId, revision, recordedByUserId: userId, recordedAt: now },
      ...(visit ? await toRow(tx, scope, planId, visit, now) : takenBack(before)),
    }
    const stale = () => readVisits(tx, scope, planId).then((visits) => new ConflictError({ visits }))
    if (revision > before.length + 1) throw await stale()
    const { count } = await tx.planVisit.createMany({
      data: { ...row, body: row.body ?? Prisma.DbNull },
      skipDuplicates: true,
    })
    if (count === 0) {
      const stored = (await readRevisions(tx, scope, visitId))[revision - 1]
      if (!stored || !sameValue(toCompared(stored), toCompared(row))) throw await stale()
    } else {
      const kind = !visit ? 'visit-taken-back' : revision === 1 ? 'visit-recorded' : 'visit-corrected'
      await recordAudit(tx, scope, { kind, patientId: plan.patientId, planId, visitId })
    }
    return readVisits(tx, scope, planId)
  })
}

type Row = { planId: string; versionNumber: number; onDay: Date; body: unknown; recordedByUserId: string }

/** Every revision of a visit, the first one first: there is no gap between them. */
function readRevisions(tx: Tx, { clinicId }: ClinicScope, id: string): Promise<Row[]> {
  return tx.planVisit.findMany({ where: { clinicId, id }, orderBy: { revision: 'asc' } })
}

function toCompared({ planId, versionNumber, onDay, body, recordedByUserId }: Row) {
  return { planId, versionNumber, on: onDay.getTime(), body, recordedByUserId }
}

function takenBack(before: readonly Row[]) {
  const last = before.at(-1)
  if (!last) throw new NotFoundError('visit')
  return { versionNumber: last.versionNumber, onDay: last.onDay, body: null }
}

async function toRow(
  tx: Tx,
  scope: ClinicScope,
  planId: string,
  { on, version, lines, ...rest }: VisitInput,
  now: Date,
): Promise<{ versionNumber: number; onDay: Date; body: VisitBody }> {
  const { number: versionNumber, frozen } = await readVersion(tx, scope, planId, version)
  const today = dayIn(now, frozen.clinic.timeZone)
  if (on > today || on < firstVisitDay(today))
    throw new InputError(said('visit.refused.day'), [
      { path: 'on', found: on, allowed: said('visit.refused.day') },
    ])
  const known = new Map(everyVisitLine(frozen).map((line) => [line.itemId, line]))
  const body = {
    lines: lines.map((done, at) => ({
      ...(known.get(done.itemId) ?? refuse(done.itemId, at, known)),
      ...done,
    })),
    planned: plannedVisits(frozen),
    ...rest,
  }
  return { versionNumber, onDay: new Date(on), body }
}

function refuse(found: string, at: number, known: ReadonlyMap<string, unknown>): never {
  const allowed = [...known.keys()].join(', ')
  throw new InputError(said('adherence.refused.item'), [{ path: `lines[${at}].itemId`, found, allowed }])
}
