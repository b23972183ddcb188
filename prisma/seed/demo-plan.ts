import { toDetail } from '@/lib/audit/event'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { addDays, dayIn } from '@/lib/day'
import type { Clinic, Patient } from '@/lib/db/generated/client'
import { toFrozenClinic, toFrozenPatient } from '@/lib/plan/frozen/frozen-rows'
import { keepFrozenFigures } from '@/lib/plan/frozen/keep-frozen-figures'
import { toFrozenPlan } from '@/lib/plan/frozen/to-frozen-plan'
import type { PlanContent } from '@/lib/plan/schema'
import type { createMember } from '../factories/member'
import { ownerDatabase } from '../factories/owner-database'
import { createPlan } from '../factories/plan'
import { createPlanVersion } from '../factories/plan-version'
import { createShareLink } from '../factories/share-link'
import { seedDemoAlerts } from './demo-alerts'
import type { DemoPlan } from './demo-patients'
import { inPhase, toDemoContent } from './to-demo-content'
import { toDemoLog } from './to-demo-log'

type Setting = {
  clinic: Clinic
  patient: Patient
  therapist: Awaited<ReturnType<typeof createMember>>
  now: Date
}

/** A plan with its published versions, its link, what the patient logged and the record of it all. */
export async function seedDemoPlan(plan: DemoPlan, setting: Setting): Promise<void> {
  const { clinic, patient, therapist, now } = setting
  const today = dayIn(now, clinic.timeZone)
  const startDate = addDays(today, -plan.startedDaysAgo)
  const content = toDemoContent(plan, startDate, today)
  const present = inPhase(content, plan.phase)
  const stored = await createPlan({
    clinicId: clinic.id,
    patientId: patient.id,
    userId: therapist.user.id,
    content: present,
    templateCode: plan.template,
    createdAt: toMorning(startDate),
  })
  const stages = [
    { content: plan.phaseDaysAgo === undefined ? present : content, day: startDate },
    ...(plan.phaseDaysAgo === undefined
      ? []
      : [{ content: present, day: addDays(today, -plan.phaseDaysAgo) }]),
  ]
  const versions = []
  for (const [index, stage] of stages.entries()) {
    const frozen = await keepFrozenFigures(freeze(stage.content, index + 1, stage.day, setting))
    const publishedAt = toMorning(stage.day)
    const memberId = therapist.member.id
    const { id } = await createPlanVersion({ plan: stored, memberId, number: index + 1, frozen, publishedAt })
    versions.push({ id, frozen, publishedAt })
  }
  const createdAt = toMorning(startDate)
  const { id: shareLinkId } = await createShareLink(stored, { createdAt })
  const link = { clinicId: clinic.id, planId: stored.id, shareLinkId }
  const log = toDemoLog(plan, versions, { link, startDate, now })
  await ownerDatabase().checkIn.createMany({ data: log })
  const lastOpenedAt = log.at(-1)?.loggedAt
  if (lastOpenedAt)
    await ownerDatabase().shareLink.updateMany({
      where: { clinicId: clinic.id, id: shareLinkId },
      data: { firstOpenedAt: createdAt, lastOpenedAt },
    })
  const { timeZone } = clinic
  await seedDemoAlerts(log, { link, patientId: patient.id, userId: therapist.user.id, timeZone, now })
  await recordPast(link, versions, setting)
}

function freeze(content: PlanContent, versionNumber: number, publishedOn: string, setting: Setting) {
  const { clinic, patient, therapist } = setting
  const { credentials } = therapist.member
  return toFrozenPlan({
    content,
    catalogs: { en: builtInCatalog('en') },
    clinic: toFrozenClinic(clinic),
    therapist: { name: therapist.user.name, ...(credentials ? { credentials } : {}) },
    patient: toFrozenPatient(patient),
    versionNumber,
    publishedOn,
  })
}

async function recordPast(
  { clinicId, planId, shareLinkId }: { clinicId: string; planId: string; shareLinkId: string },
  versions: readonly { id: string; publishedAt: Date }[],
  { patient, therapist }: Setting,
): Promise<void> {
  const about = { patientId: patient.id, planId }
  const published = versions.map(({ id, publishedAt }, index) => ({
    at: publishedAt,
    event: { kind: 'plan-published' as const, ...about, versionId: id, number: index + 1 },
  }))
  const first = versions[0]?.publishedAt ?? new Date(0)
  const events = [
    { at: first, event: { kind: 'patient-added' as const, patientId: patient.id } },
    ...published,
    { at: first, event: { kind: 'link-made' as const, ...about, shareLinkId } },
  ]
  await ownerDatabase().auditEvent.createMany({
    data: events.map(({ at, event }) => ({
      clinicId,
      at,
      kind: event.kind,
      userId: therapist.user.id,
      detail: toDetail(event),
    })),
  })
}

/** During opening hours on that day. */
function toMorning(day: string): Date {
  return new Date(`${day}T14:20:00Z`)
}
