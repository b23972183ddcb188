import { z } from 'zod'
import type { ClinicScope } from '@/lib/access/scope'
import { toDay } from '@/lib/day'
import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/within'
import type { RaisedAlert } from './alert'

/** What is kept beside an alert, by kind; unknown kinds are a newer program's and left out. */
const detailSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pain-high'), pain: z.int() }),
  z.object({ kind: z.literal('flood'), since: z.iso.datetime({ offset: true }) }),
])

/** An alert counts as long as the check-in that raised it does. */
const counts = { checkIn: { setAside: null } } satisfies Prisma.AlertWhereInput

/** Alerts of these patients that nobody has seen, by patient, newest first; inside a running transaction. */
export async function readOpenAlerts(
  tx: Tx,
  scope: Pick<ClinicScope, 'clinicId'>,
  patientIds: readonly string[],
): Promise<Map<string, RaisedAlert[]>> {
  const rows = await readAlerts(tx, scope, { seen: null, patientId: { in: [...patientIds] } })
  const byPatient = new Map<string, RaisedAlert[]>()
  for (const { patientId, alert } of rows)
    byPatient.set(patientId, [...(byPatient.get(patientId) ?? []), alert])
  return byPatient
}

const listed = 20

/** A patient's newest alerts, newest first, with who saw them and when; inside a running transaction. */
export async function readAlertsOf(tx: Tx, scope: ClinicScope, patientId: string): Promise<RaisedAlert[]> {
  const rows = await readAlerts(tx, scope, { patientId }, listed)
  const userIds = [...new Set(rows.flatMap(({ alert }) => alert.seen?.by ?? []))]
  const users = await tx.user.findMany({
    where: { id: { in: userIds } },
    select: { id: true, name: true },
  })
  const names = new Map(users.map(({ id, name }) => [id, name]))
  return rows.map(({ alert }) => ({
    ...alert,
    seen: alert.seen && { by: names.get(alert.seen.by) ?? '', at: alert.seen.at },
  }))
}

async function readAlerts(
  tx: Tx,
  { clinicId }: Pick<ClinicScope, 'clinicId'>,
  where: Prisma.AlertWhereInput,
  take?: number,
) {
  const rows = await tx.alert.findMany({
    where: { clinicId, ...counts, ...where },
    orderBy: [{ raisedAt: 'desc' }, { id: 'desc' }],
    include: { seen: true },
    ...(take ? { take } : {}),
  })
  return rows.flatMap(({ id, patientId, planId, localDate, raisedAt, kind, detail, seen }) => {
    const read = detailSchema.safeParse({ ...(detail as object), kind })
    if (!read.success) return []
    const alert: RaisedAlert = {
      id,
      planId,
      localDate: toDay(localDate),
      raisedAt: raisedAt.toISOString(),
      seen: seen && { by: seen.seenByUserId, at: seen.seenAt.toISOString() },
      ...read.data,
    }
    return [{ patientId, alert }]
  })
}
