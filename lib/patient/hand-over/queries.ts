import { byId } from '@/lib/access/by-id'
import { can, requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordReading } from '@/lib/audit/mutations'
import { readWithin, type Tx } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import { patientName } from '../patient'
import { mostAtOnce } from './most-at-once'

export type Therapist = { id: string; name: string }

/** The members of the clinic who treat patients, by name; inside a running transaction. */
export async function readTherapists(tx: Tx, { clinicId }: ClinicScope): Promise<Therapist[]> {
  const members = await tx.member.findMany({
    where: { clinicId, removedAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, role: true, user: { select: { name: true } } },
  })
  return members
    .filter(({ role }) => can(role, 'publishPlan'))
    .map(({ id, user }) => ({ id, name: user.name }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

/** Whom a member's patients can be given to, and those patients by name: as many as go over in one act. */
export type Leaving = {
  therapists: Therapist[]
  patients: { id: string; name: string; archived: boolean }[]
  /** All there are. */
  total: number
}

/** What handing over a member's patients begins with, and records that they were listed. Throws NotFoundError. */
export async function listLeaving(scope: ClinicScope, memberId: string): Promise<Leaving> {
  requirePermission(scope, 'manageMembers')
  const { clinicId } = scope
  const leaving = await readWithin(scope, async (tx) => {
    const member = await tx.member.findUnique({ where: byId(scope, memberId), select: { id: true } })
    if (!member) throw new NotFoundError('member')
    const rows = await tx.patient.findMany({
      where: { clinicId, memberId },
      orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { sortName: 'asc' }, { id: 'asc' }],
      take: mostAtOnce,
      select: { id: true, firstName: true, lastName: true, archivedAt: true },
    })
    return {
      therapists: (await readTherapists(tx, scope)).filter(({ id }) => id !== memberId),
      patients: rows.map((row) => ({
        id: row.id,
        name: patientName(row),
        archived: row.archivedAt !== null,
      })),
      total: await tx.patient.count({ where: { clinicId, memberId } }),
    }
  })
  await recordReading(scope, { kind: 'patients-listed' })
  return leaving
}
