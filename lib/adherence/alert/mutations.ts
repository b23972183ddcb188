import { requirePermission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { recordAudit } from '@/lib/audit/mutations'
import { dayIn } from '@/lib/day'
import type { Prisma } from '@/lib/db/generated/client'
import { type Tx, within } from '@/lib/db/within'
import { NotFoundError } from '@/lib/errors'
import { stopPain } from '@/lib/reading/pain-light'
import type { PatientSign } from '@/lib/safety/patient-signs'
import type { OpenedLink } from '@/lib/share/open-share'
import type { CheckInBody, DayBody } from '../check-in'
import { highestPain } from '../highest-pain'
import type { AlertKind } from './alert'

/** What an alert hangs on; all of it one clinic's. */
export type AlertAbout = Pick<
  Prisma.AlertUncheckedCreateInput,
  'clinicId' | 'patientId' | 'planId' | 'shareLinkId' | 'checkInId'
> & { localDate: Date; raisedAt: Date }

/** Raises every alert that the answers of a check-in give reason for, inside the transaction that keeps it. */
export async function raiseAlerts(tx: Tx, about: AlertAbout, body: CheckInBody): Promise<void> {
  await raisePainAlert(tx, about, highestPain(body))
  if (body.about !== 'day') return
  await raiseSignAlert(tx, about, body.signs ?? [])
  await raiseQuestionAlert(tx, about, body)
}

/**
 * For a pain (0 to 10) at or over the stop line. The same pain or a lower one of the same day raises none; a higher one,
 * or another day, does, whether or not the first was seen.
 */
async function raisePainAlert(tx: Tx, about: AlertAbout, pain: number | undefined): Promise<void> {
  if (pain === undefined || pain < stopPain) return
  const raised = await isRaised(tx, about, 'pain-high', {
    detail: { path: ['pain'], gte: pain },
    checkIn: { setAside: null },
  })
  if (!raised) await raiseAlert(tx, about, 'pain-high', { pain })
}

/** For warning signs. Those of which an alert of the same day waits to be seen raise none; said again after that, they do. */
async function raiseSignAlert(tx: Tx, about: AlertAbout, signs: readonly PatientSign[]): Promise<void> {
  if (signs.length === 0) return
  const waiting = await isRaised(tx, about, 'red-flag', {
    detail: { path: ['signs'], array_contains: [...signs] },
    seen: null,
    checkIn: { setAside: null },
  })
  if (!waiting) await raiseAlert(tx, about, 'red-flag', { signs: [...signs] })
}

/** For what was written; the same words about the same thing on the same day raise one. */
async function raiseQuestionAlert(tx: Tx, about: AlertAbout, { note, asked }: DayBody): Promise<void> {
  if (!note) return
  const words: Prisma.CheckInWhereInput = { setAside: null, body: { path: ['note'], equals: note } }
  const raised = await isRaised(tx, about, 'question', {
    checkIn: asked ? { AND: [words, { body: { path: ['asked'], equals: asked } }] } : words,
  })
  if (!raised) await raiseAlert(tx, about, 'question', {})
}

/** Whether the plan has an alert of this kind of the same day that fits. */
async function isRaised(
  tx: Tx,
  { clinicId, planId, localDate }: AlertAbout,
  kind: AlertKind,
  fitting: Prisma.AlertWhereInput,
): Promise<boolean> {
  const where = { clinicId, planId, localDate, kind, ...fitting }
  return (await tx.alert.findFirst({ where, select: { id: true } })) !== null
}

/**
 * For lines that the page of a link holds back, by the rules that block them since the version was given: once for a
 * line of a version, however often and on however many phones it is opened.
 */
export async function raiseHeldLines(
  { scope, patientId }: Pick<OpenedLink, 'scope' | 'patientId'>,
  { version, held }: { version: number; held: readonly { itemId: string; rule: string }[] },
  localDate: string,
  now: Date,
): Promise<void> {
  if (held.length === 0) return
  const { clinicId, planId, shareLinkId } = scope
  await within(scope, (tx) =>
    tx.alert.createMany({
      data: held.map(({ itemId, rule }) => ({
        ...{ clinicId, patientId, planId, shareLinkId, localDate: new Date(localDate), raisedAt: now },
        kind: 'held-line' satisfies AlertKind,
        detail: { version, itemId, rule },
      })),
      skipDuplicates: true,
    }),
  )
}

/**
 * For the nth wrong PIN or year in a row at a link (proof-limits.ts says which are told), unless such an alert of it waits to
 * be seen.
 */
export function raiseProofTries(
  { scope, patientId }: Pick<OpenedLink, 'scope' | 'patientId'>,
  tries: number,
  now: Date,
): Promise<void> {
  const { clinicId, planId, shareLinkId } = scope
  return within(scope, async (tx) => {
    const where = { clinicId, shareLinkId, kind: 'proof-tries' satisfies AlertKind, seen: null }
    if (await tx.alert.findFirst({ where, select: { id: true } })) return
    const { timeZone } = await tx.clinic.findUniqueOrThrow({ where: { id: clinicId } })
    const about = { clinicId, patientId, planId, shareLinkId, localDate: new Date(dayIn(now, timeZone)) }
    await raiseAlert(tx, { ...about, raisedAt: now }, 'proof-tries', { tries })
  })
}

/** Writes an alert inside a running transaction. */
export async function raiseAlert(
  tx: Tx,
  about: AlertAbout,
  kind: AlertKind,
  detail: Prisma.InputJsonObject,
): Promise<void> {
  await tx.alert.create({ data: { ...about, kind, detail } })
}

/**
 * Marks these alerts of a patient as seen by the asking member. Those that somebody had seen already stay theirs.
 * Throws NotFoundError when one is missing or not this patient's.
 */
export function markSeen(
  scope: ClinicScope,
  patientId: string,
  alertIds: readonly string[],
  now: Date,
): Promise<void> {
  requirePermission(scope, 'readAdherence')
  return within(scope, (tx) => seeAlerts(tx, scope, patientId, alertIds, now))
}

/** As markSeen, inside a running transaction. */
export async function seeAlerts(
  tx: Tx,
  scope: ClinicScope,
  patientId: string,
  alertIds: readonly string[],
  now: Date,
): Promise<void> {
  const { clinicId, userId } = scope
  const ids = [...new Set(alertIds)]
  // Each one that is marked locks the patient's place (migration patient_places): whoever marks several would hold it while
  // waiting for the one that a second member marks, who waits for the place.
  await tx.$executeRaw`SELECT 1 FROM patient_place
    WHERE clinic_id = ${clinicId}::uuid AND patient_id = ${patientId}::uuid FOR UPDATE`
  const alerts = await tx.alert.findMany({
    where: { clinicId, patientId, id: { in: ids } },
    select: { id: true, planId: true },
  })
  if (alerts.length < ids.length) throw new NotFoundError('alert')
  for (const { id: alertId, planId } of alerts) {
    const { count } = await tx.alertSeen.createMany({
      data: { clinicId, alertId, seenByUserId: userId, seenAt: now },
      skipDuplicates: true,
    })
    if (count > 0) await recordAudit(tx, scope, { kind: 'alert-seen', patientId, planId, alertId })
  }
}
