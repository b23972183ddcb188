import type { ClinicScope } from '@/lib/access/scope'
import { toToday } from '@/lib/adherence/to-today'
import { requireSecret } from '@/lib/auth/secret'
import { dayIn } from '@/lib/day'
import { type Tx, within } from '@/lib/db/within'
import { environment } from '@/lib/environment'
import { OutageError } from '@/lib/errors'
import { logLimited } from '@/lib/log'
import { listSlots } from '@/lib/reminder/planned-line'
import { readStanding } from '@/lib/reminder/queries'
import { isSilent } from '@/lib/reminder/standing'
import { findShare, type OpenedShare } from '@/lib/share/open-share'
import { toSharedPlan } from '@/lib/share/to-shared-plan'
import { dueSlots } from '../due-slots'
import { type PushChoice, pushChoiceSchema } from '../push-choice'
import { openTarget, type PushTarget } from '../push-target'
import { type DayStanding, type PushState, pushStateSchema, toPushTurn } from '../push-turn'
import { internet, type Reach } from '../reach'
import { type PushKind, type Sent, sendPush } from '../send-push'
import { spreadOf } from '../spread-of'
import { toVapidKeys } from '../vapid-keys'

type Clinic = Pick<ClinicScope, 'clinicId'>
type Work = { now: Date; most: number; signal?: AbortSignal; reach?: Reach }
type Taken = { id: string; target: PushTarget; kind: PushKind; before: PushState | null; failures: number }

/** Sendings that wait for a push service at the same moment. */
const atOnce = 4
const minuteMs = 60_000
const longestWaitMs = 60 * minuteMs
/** A phone whose push service takes nothing for so many turns is forgotten. */
const mostFailures = 20

/**
 * Reminds the phones of a clinic whose moment has come, at most so many, and tells how many were looked at. Each is taken
 * under a lock that others pass by, and marked before it is sent to: of several servers one sends, and one that dies in
 * between sends nothing twice. Rejects only when the database does.
 */
export async function remindClinic(clinic: Clinic, work: Work): Promise<number> {
  let left = work.most
  const takeOne = async (): Promise<boolean> => {
    if (left <= 0 || work.signal?.aborted) return false
    left -= 1
    const next = await take(clinic, work.now)
    if (next === 'none') left += 1
    else if (next) await send(clinic, next, work)
    return next !== 'none'
  }
  const takeOn = async () => {
    while (await takeOne());
  }
  // At most minutes a clinic has nobody to remind: one look tells it, and the others begin only when it found somebody.
  if (await takeOne()) await Promise.all(Array.from({ length: atOnce }, takeOn))
  return work.most - left
}

/** As takeNext. A phone whose row or plan cannot be read is put off: those behind it are not to wait for it. */
async function take(clinic: Clinic, now: Date): Promise<Taken | null | 'none'> {
  const looked = { at: '' }
  try {
    return await within(clinic, (tx) => takeNext(tx, clinic, now, looked))
  } catch (error) {
    if (error instanceof OutageError || looked.at === '') throw error
    const name = error instanceof Error ? error.name : typeof error
    logLimited('error', `reminder ${name}`, { error: name }, 'a phone could not be looked at')
    const nextAt = new Date(now.getTime() + longestWaitMs)
    const where = { clinicId: clinic.clinicId, id: looked.at }
    await within(clinic, (tx) => tx.pushSubscription.updateMany({ where, data: { nextAt } }))
    return null
  }
}

/** The next phone: what to send it, null for nothing, 'none' where none is waiting. */
async function takeNext(
  tx: Tx,
  { clinicId }: Clinic,
  now: Date,
  looked: { at: string },
): Promise<Taken | null | 'none'> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM push_subscription
    WHERE clinic_id = ${clinicId}::uuid AND next_at <= ${now}
    ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED`
  if (!found) return 'none'
  looked.at = found.id
  const where = { clinicId, id: found.id }
  const row = await tx.pushSubscription.findUniqueOrThrow({ where: { clinicId_id: where } })
  const target = openTarget(row.sealed, row.endpointHash, requireSecret())
  const share = await findShare(tx, row)
  if (!share || !target) {
    await tx.pushSubscription.deleteMany({ where })
    return null
  }
  const choice = pushChoiceSchema.parse(row.choice)
  const before = pushStateSchema.safeParse(row.state).data ?? null
  const standing = await readDay(tx, share, choice, now)
  const turn = toPushTurn(choice, before, standing, { now, spread: spreadOf(row.id) })
  await tx.pushSubscription.updateMany({ where, data: { state: turn.state, nextAt: turn.nextAt } })
  return turn.send && { id: row.id, target, kind: turn.send, before, failures: row.failures }
}

async function readDay(
  tx: Tx,
  share: OpenedShare,
  { timeZone }: PushChoice,
  now: Date,
): Promise<DayStanding> {
  const { frozen } = share.version
  const standing = await readStanding(tx, share, { now, timeZone })
  const day = dayIn(now, timeZone)
  const today = toToday(toSharedPlan(frozen, standing.held), standing.checkIns, day)
  return {
    isSilent: isSilent(standing),
    slots: listSlots(frozen),
    due: dueSlots(frozen, today),
    hasLogged: standing.checkIns.some(({ localDate }) => localDate === day),
  }
}

async function send(clinic: Clinic, taken: Taken, { now, reach = internet }: Work): Promise<void> {
  const { publicUrl } = environment()
  const sending = { kind: taken.kind, vapid: toVapidKeys(requireSecret()), publicUrl, reach }
  const sent = await sendPush(taken.target, sending)
  if (sent.kind === 'sent' && taken.failures === 0) return
  await within(clinic, (tx) => settle(tx, clinic, taken, sent, now))
}

async function settle(tx: Tx, { clinicId }: Clinic, taken: Taken, sent: Sent, now: Date): Promise<void> {
  const where = { clinicId, id: taken.id }
  const failures = sent.kind === 'later' ? taken.failures + 1 : 0
  if (sent.kind === 'gone' || failures >= mostFailures) {
    await tx.pushSubscription.deleteMany({ where })
    return
  }
  if (sent.kind === 'sent') {
    await tx.pushSubscription.updateMany({ where, data: { failures } })
    return
  }
  logLimited('warn', `push ${sent.status}`, { status: sent.status, failures }, 'reminder not taken')
  const asked = sent.seconds === null ? 2 ** failures * minuteMs : sent.seconds * 1000
  const nextAt = new Date(now.getTime() + Math.min(asked, longestWaitMs))
  // As before it was taken, so that the next turn tries again; toPushTurn leaves out what has become too late.
  await tx.pushSubscription.updateMany({ where, data: { state: taken.before ?? {}, nextAt, failures } })
}
