import { z } from 'zod'
import type { ClinicScope, ShareScope } from '@/lib/access/scope'
import { toDay } from '@/lib/day'
import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/within'
import { patientSigns } from '@/lib/safety/patient-signs'
import type { WrittenQuestion } from '../written-question'
import type { AlertKind, RaisedAlert } from './alert'

/** What is kept beside an alert, by kind; unknown kinds are a newer program's and left out. */
const detailSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pain-high'), pain: z.int() }),
  z.object({ kind: z.literal('red-flag'), signs: z.array(z.enum(patientSigns)).min(1) }),
  z.object({ kind: z.literal('question'), text: z.string(), checkInId: z.uuid().nullable() }),
  z.object({ kind: z.literal('flood'), since: z.iso.datetime({ offset: true }) }),
  z.object({ kind: z.literal('held-line'), version: z.int(), itemId: z.string(), rule: z.string() }),
])

/** An alert counts as long as the check-in that raised it does, where one did. */
const counts = { OR: [{ checkInId: null }, { checkIn: { setAside: null } }] } satisfies Prisma.AlertWhereInput

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

/** What was written under a plan from an ISO day on, newest first, with when a member saw it; inside a running transaction. */
export async function readQuestions(
  tx: Tx,
  { clinicId, planId }: ShareScope,
  since: string,
): Promise<WrittenQuestion[]> {
  const where = { planId, kind: 'question' satisfies AlertKind, localDate: { gte: new Date(since) } }
  const rows = await readAlerts(tx, { clinicId }, where, listed)
  return rows.flatMap(({ alert, checkInId }) =>
    alert.kind === 'question' && checkInId !== null
      ? [{ id: checkInId, at: alert.raisedAt, text: alert.text, seenAt: alert.seen?.at ?? null }]
      : [],
  )
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
    include: { seen: true, checkIn: { select: { body: true } } },
    ...(take ? { take } : {}),
  })
  return rows.flatMap(
    ({ id, checkInId, patientId, planId, localDate, raisedAt, kind, detail, seen, checkIn }) => {
      const read = detailSchema.safeParse({
        ...(detail as object),
        ...{ text: toNote(checkIn?.body), checkInId, kind },
      })
      if (!read.success) return []
      const alert: RaisedAlert = {
        id,
        planId,
        localDate: toDay(localDate),
        raisedAt: raisedAt.toISOString(),
        seen: seen && { by: seen.seenByUserId, at: seen.seenAt.toISOString() },
        ...read.data,
      }
      return [{ patientId, checkInId, alert }]
    },
  )
}

function toNote(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'note' in body ? body.note : undefined
}
