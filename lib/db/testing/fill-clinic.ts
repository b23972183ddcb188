import { randomBytes, randomUUID } from 'node:crypto'
import { createCheckIn } from '@/prisma/factories/check-in'
import { createClinic } from '@/prisma/factories/clinic'
import { createMeasureScore } from '@/prisma/factories/measure-score'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createPatientFacts } from '@/prisma/factories/patient-facts'
import { createPlan } from '@/prisma/factories/plan'
import { createPlanVersion } from '@/prisma/factories/plan-version'
import { createRedFlagClosing, createScreening } from '@/prisma/factories/screening'
import { createShareLink } from '@/prisma/factories/share-link'

/** A clinic of this name with a row in every table that belongs to a clinic. Answers its id. */
export async function fillClinic(name: string): Promise<string> {
  const { id: clinicId } = await createClinic({ name })
  const { user, member } = await createMember({ clinicId })
  const patient = await createPatient({ clinicId, memberId: member.id })
  await createPatientFacts({ patient, userId: user.id })
  await createScreening({ patient, userId: user.id })
  await createRedFlagClosing({ patient, userId: user.id })
  const plan = await createPlan({ clinicId, patientId: patient.id, userId: user.id })
  const version = await createPlanVersion({ plan, memberId: member.id })
  const link = await createShareLink(plan)
  const check = { clinicId, planId: plan.id, versionId: version.id, shareLinkId: link.id }
  const { id: checkInId, localDate } = await createCheckIn({ ...check, body: { kind: 'day' } })
  await fillReminders({ clinicId, shareLinkId: link.id })
  await fillAlerts(
    { clinicId, planId: plan.id, patientId: patient.id, shareLinkId: link.id, checkInId, localDate },
    user.id,
  )
  await ownerDatabase().auditEvent.create({
    data: { clinicId, kind: 'signed-in', userId: user.id, detail: {} },
  })
  const { id: eventId } = await ownerDatabase().auditEvent.findFirstOrThrow({ where: { clinicId } })
  await ownerDatabase().auditSeal.create({ data: { clinicId, seq: 1, eventId, hash: new Uint8Array(32) } })
  const saved = { planId: plan.id, revision: 1, content: new Uint8Array(1), savedByUserId: user.id }
  await ownerDatabase().planRevision.create({ data: { clinicId, ...saved, savedAt: new Date(0) } })
  await ownerDatabase().catalogItemRow.create({ data: { clinicId, slug: 'own-one', item: {} } })
  await ownerDatabase().favorite.create({
    data: { clinicId, memberId: member.id, slug: 'clam', addedAt: new Date(0) },
  })
  await ownerDatabase().ownDose.create({
    data: { clinicId, memberId: member.id, about: 'item:clam', dosage: {}, setAt: new Date(0) },
  })
  await ownerDatabase().planTemplate.create({
    data: {
      ...{ clinicId, id: randomUUID(), ownerMemberId: member.id, name: 'Hip', note: '', content: {} },
      ...{ savedByUserId: user.id, savedAt: new Date(0) },
    },
  })
  await ownerDatabase().catalogItemVersion.create({
    data: { clinicId, slug: 'own-one', revision: 1, item: {}, savedByUserId: user.id, savedAt: new Date(0) },
  })
  await ownerDatabase().clinicMedia.create({
    data: { clinicId, key: 'x.jpg', width: 1, height: 1, addedByUserId: user.id, addedAt: new Date(0) },
  })
  await createMeasureScore({ patient, userId: user.id })
  await ownerDatabase().linkMeasuresRow.create({
    data: {
      clinicId,
      patientId: patient.id,
      revision: 1,
      asked: [],
      setByUserId: user.id,
      setAt: new Date(0),
    },
  })
  await ownerDatabase().printChoiceRow.create({
    data: { clinicId, patientId: plan.patientId, choice: {} },
  })
  await ownerDatabase().keptHandout.create({
    data: { clinicId, key: 'x', mediaKey: 'x.sealed', missing: [], keptAt: new Date(0) },
  })
  return clinicId
}

async function fillReminders(ids: Record<'clinicId' | 'shareLinkId', string>): Promise<void> {
  const at = new Date(0)
  const token = { tokenHash: randomBytes(32), tokenSealed: new Uint8Array(1) }
  await ownerDatabase().calendarFeed.create({
    data: { ...ids, ...token, choice: {}, createdAt: at, changedAt: at },
  })
  const target = { endpointHash: randomBytes(32), sealed: new Uint8Array(1) }
  await ownerDatabase().pushSubscription.create({
    data: { ...ids, ...target, choice: {}, state: {}, nextAt: at, madeAt: at },
  })
}

type AlertIds = Record<'clinicId' | 'planId' | 'patientId' | 'shareLinkId' | 'checkInId', string> & {
  localDate: Date
}

async function fillAlerts(ids: AlertIds, userId: string): Promise<void> {
  const { clinicId, planId, checkInId, localDate } = ids
  const at = new Date(0)
  const { id: alertId } = await ownerDatabase().alert.create({
    data: { ...ids, kind: 'pain-high', raisedAt: at, detail: {} },
  })
  await ownerDatabase().alertSeen.create({ data: { clinicId, alertId, seenByUserId: userId, seenAt: at } })
  await ownerDatabase().planReopening.create({
    data: { clinicId, planId, reopenedByUserId: userId, reopenedAt: at },
  })
  await ownerDatabase().planMessage.create({
    data: { clinicId, planId, revision: 1, body: { text: 'x' }, writtenByUserId: userId, writtenAt: at },
  })
  const visit = { clinicId, id: randomUUID(), planId, revision: 1, versionNumber: 1, onDay: at, body: {} }
  await ownerDatabase().planVisit.create({ data: { ...visit, recordedByUserId: userId, recordedAt: at } })
  await ownerDatabase().findingAnswerRow.create({
    data: {
      clinicId,
      planId,
      versionNumber: 1,
      rule: 'R73',
      lines: ['a1'],
      answeredByUserId: userId,
      answeredAt: at,
    },
  })
  await ownerDatabase().checkInSetAside.create({
    data: { clinicId, checkInId, localDate, setAsideByUserId: userId, setAsideAt: at },
  })
}
