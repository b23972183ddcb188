import { z } from 'zod'
import type { ClinicScope, ShareScope } from '@/lib/access/scope'
import { addDays, toDay } from '@/lib/day'
import type { Prisma } from '@/lib/db/generated/client'
import { readUserNames } from '@/lib/db/read-user-names'
import type { Tx } from '@/lib/db/within'
import { readFrozenPlan } from '@/lib/plan/frozen/read-frozen-plan'
import { patientSigns } from '@/lib/safety/patient-signs'
import { toHelper } from '@/lib/share/helper-link/helper-link'
import { type Asked, askedSchema } from '../check-in'
import { toRemarkLines } from '../message/to-remark-lines'
import type { WrittenQuestion } from '../written-question'
import type { AlertKind, AskedWords, RaisedAlert } from './alert'

/** What is kept beside an alert, by kind; unknown kinds are a newer program's and left out. */
const detailSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pain-high'), pain: z.int() }),
  z.object({ kind: z.literal('red-flag'), signs: z.array(z.enum(patientSigns)).min(1) }),
  z.object({
    kind: z.literal('question'),
    text: z.string(),
    checkInId: z.uuid().nullable(),
    asked: askedSchema.transform((asked) => ({ ...asked, title: null })).nullable(),
  }),
  z.object({ kind: z.literal('flood'), since: z.iso.datetime({ offset: true }) }),
  z.object({ kind: z.literal('proof-tries'), tries: z.int() }),
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

/** By patient, the alert that a member saw last, if that was on an ISO day of the clinic's, whatever its zone, or later; inside a running transaction. */
export async function readLastSeen(
  tx: Tx,
  scope: Pick<ClinicScope, 'clinicId'>,
  patientIds: readonly string[],
  day: string,
): Promise<Map<string, RaisedAlert>> {
  const gte = new Date(addDays(day, -1))
  const rows = await readAlerts(tx, scope, { seen: { seenAt: { gte } }, patientId: { in: [...patientIds] } })
  const at = ({ alert }: (typeof rows)[number]) => alert.seen?.at ?? ''
  const inOrder = rows.toSorted((a, b) => at(a).localeCompare(at(b)))
  return new Map(inOrder.map(({ patientId, alert }) => [patientId, alert]))
}

const listed = 20

/** A patient's newest alerts, newest first, with who saw them and when; inside a running transaction. */
export async function readAlertsOf(tx: Tx, scope: ClinicScope, patientId: string): Promise<RaisedAlert[]> {
  const rows = await readAlerts(tx, scope, { patientId }, listed)
  const names = await readUserNames(
    tx,
    rows.flatMap(({ alert }) => alert.seen?.by ?? []),
  )
  const alerts = await nameAsked(
    tx,
    scope,
    rows.map(({ alert }) => alert),
  )
  return alerts.map((alert) => ({
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
  const numbers = await readAskedVersions(
    tx,
    clinicId,
    rows.flatMap(({ checkInId }) => checkInId ?? []),
  )
  return rows.flatMap(({ alert, checkInId }) => {
    if (alert.kind !== 'question' || checkInId === null) return []
    const { raisedAt: at, text, asked, seen } = alert
    const version = numbers.get(checkInId)
    return {
      ...{ id: checkInId, at, text, seenAt: seen?.at ?? null },
      asked: asked && toAsked(asked),
      ...(version === undefined ? {} : { version }),
    }
  })
}

/** The number of the version under which each of these check-ins was kept. */
async function readAskedVersions(
  tx: Tx,
  clinicId: string,
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.checkIn.findMany({
    where: { clinicId, id: { in: [...ids] } },
    select: { id: true, version: { select: { number: true } } },
  })
  return new Map(rows.map(({ id, version }) => [id, version.number]))
}

function toAsked({ title: _, ...asked }: AskedWords): Asked {
  return asked
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
    include: {
      seen: true,
      checkIn: { select: { body: true } },
      shareLink: { select: { helperRole: true, helperName: true, helperReads: true } },
    },
    ...(take ? { take } : {}),
  })
  return rows.flatMap(
    ({ id, checkInId, patientId, planId, localDate, raisedAt, kind, detail, seen, checkIn, shareLink }) => {
      const read = detailSchema.safeParse({
        ...(detail as object),
        ...{
          text: toSaid(checkIn?.body, 'note'),
          asked: toSaid(checkIn?.body, 'asked') ?? null,
          checkInId,
          kind,
        },
      })
      if (!read.success) return []
      const helper = toHelper(shareLink)
      const alert: RaisedAlert = {
        id,
        planId,
        localDate: toDay(localDate),
        raisedAt: raisedAt.toISOString(),
        seen: seen && { by: seen.seenByUserId, at: seen.seenAt.toISOString() },
        ...(helper ? { helper } : {}),
        ...read.data,
      }
      return [{ patientId, checkInId, alert }]
    },
  )
}

function toSaid(body: unknown, field: 'note' | 'asked'): unknown {
  return (body as Record<string, unknown> | null | undefined)?.[field]
}

/**
 * Alerts with the names of the exercises that their questions are about, as the patient's version has them; inside a
 * running transaction.
 */
export async function nameAsked(
  tx: Tx,
  { clinicId }: Pick<ClinicScope, 'clinicId'>,
  alerts: readonly RaisedAlert[],
): Promise<RaisedAlert[]> {
  const ids = alerts.flatMap((alert) => (toAskedItem(alert) && toCheckIn(alert)) || [])
  if (ids.length === 0) return [...alerts]
  const rows = await tx.checkIn.findMany({
    where: { clinicId, id: { in: ids } },
    select: { id: true, version: { select: { frozen: true } } },
  })
  const lines = new Map(rows.map(({ id, version }) => [id, toRemarkLines(readFrozenPlan(version.frozen))]))
  return alerts.map((alert) => {
    const itemId = toAskedItem(alert)
    if (alert.kind !== 'question' || !alert.asked || !itemId) return alert
    const title = lines.get(alert.checkInId ?? '')?.find(({ id }) => id === itemId)?.title ?? null
    return { ...alert, asked: { ...alert.asked, title } }
  })
}

function toAskedItem(alert: RaisedAlert): string | undefined {
  return alert.kind === 'question' ? alert.asked?.itemId : undefined
}

function toCheckIn(alert: RaisedAlert): string | null {
  return alert.kind === 'question' ? alert.checkInId : null
}
