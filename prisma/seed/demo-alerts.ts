import { toDetail } from '@/lib/audit/event'
import { addDays, dayIn } from '@/lib/day'
import type { Prisma } from '@/lib/db/generated/client'
import { stopPain } from '@/lib/reading/pain-light'
import { ownerDatabase } from '../factories/owner-database'

type Row = Pick<Prisma.CheckInCreateManyInput, 'id' | 'localDate' | 'loggedAt' | 'body'>
type Setting = {
  link: { clinicId: string; planId: string; shareLinkId: string }
  patientId: string
  userId: string
  timeZone: string
  now: Date
}

const hourMs = 3_600_000

/**
 * The alerts that a patient's high pain would have raised. The therapist saw each within hours and let the plan go on; the
 * newest, where it is of today or yesterday, still waits, as does what the patient wrote lately.
 */
export async function seedDemoAlerts(rows: readonly Row[], setting: Setting): Promise<void> {
  const { link, patientId, timeZone, now } = setting
  const { clinicId, planId, shareLinkId } = link
  const high = rows
    .map((row) => ({ ...row, pain: toPain(row.body), at: new Date(row.loggedAt) }))
    .filter(({ pain }) => pain >= stopPain)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  await seedQuestion(rows, setting)
  const yesterday = addDays(dayIn(now, timeZone), -1)
  for (const [index, { id: checkInId, localDate, pain, at }] of high.entries()) {
    const ids = { clinicId, patientId, planId, shareLinkId, checkInId }
    const { id: alertId } = await ownerDatabase().alert.create({
      data: { ...ids, kind: 'pain-high', localDate, raisedAt: at, detail: { pain } },
    })
    const waits = index === high.length - 1 && dayIn(at, timeZone) >= yesterday
    if (!waits) await seeAlert(alertId, at, setting)
  }
}

/** What the patient wrote last: nobody has looked at it yet, unless it is older than a week. */
async function seedQuestion(rows: readonly Row[], setting: Setting): Promise<void> {
  const { link, patientId, userId, now } = setting
  const { clinicId, planId, shareLinkId } = link
  const written = rows.find(({ body }) => typeof body === 'object' && body !== null && 'note' in body)
  if (!written) return
  const { id: checkInId, localDate } = written
  const raisedAt = new Date(written.loggedAt)
  const { id: alertId } = await ownerDatabase().alert.create({
    data: {
      clinicId,
      patientId,
      planId,
      shareLinkId,
      checkInId,
      kind: 'question',
      localDate,
      raisedAt,
      detail: {},
    },
  })
  if (now.getTime() - raisedAt.getTime() < 7 * 24 * hourMs) return
  const seenAt = new Date(raisedAt.getTime() + 2 * hourMs)
  await ownerDatabase().alertSeen.create({ data: { clinicId, alertId, seenByUserId: userId, seenAt } })
}

async function seeAlert(alertId: string, raisedAt: Date, { link, patientId, userId, now }: Setting) {
  const { clinicId, planId } = link
  const at = new Date(Math.min(raisedAt.getTime() + 2 * hourMs, now.getTime()))
  await ownerDatabase().alertSeen.create({ data: { clinicId, alertId, seenByUserId: userId, seenAt: at } })
  await ownerDatabase().planReopening.create({
    data: { clinicId, planId, reopenedByUserId: userId, reopenedAt: at },
  })
  const about = { patientId, planId }
  const events = [
    { kind: 'alert-seen' as const, ...about, alertId },
    { kind: 'plan-reopened' as const, ...about },
  ]
  await ownerDatabase().auditEvent.createMany({
    data: events.map((event) => ({ clinicId, at, kind: event.kind, userId, detail: toDetail(event) })),
  })
}

function toPain(body: unknown): number {
  const pain = typeof body === 'object' && body !== null && 'pain' in body ? body.pain : null
  return typeof pain === 'number' ? pain : 0
}
