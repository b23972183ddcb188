import type { Plan, PlanVersion } from '@/lib/db/generated/client'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { readFrozenPlan } from '@/lib/plan/frozen/read-frozen-plan'
import { planContentSchema } from '@/lib/plan/schema'
import { ownerDatabase } from './owner-database'

export type VersionGiven = {
  plan: Plan
  /** The member who published. */
  memberId: string
  number?: number
  frozen?: FrozenPlan
  publishedAt?: Date
}

/** Puts a published version of a plan in place; without `frozen`, one whose items have no catalog text. */
export function createPlanVersion({ plan, memberId, ...given }: VersionGiven): Promise<PlanVersion> {
  const number = given.number ?? 1
  const publishedAt = given.publishedAt ?? new Date('2026-01-12T15:30:00Z')
  return ownerDatabase().planVersion.create({
    data: {
      clinicId: plan.clinicId,
      planId: plan.id,
      number,
      frozen: given.frozen ?? toFrozen(plan, number, publishedAt),
      publishedByMemberId: memberId,
      publishedAt,
    },
  })
}

function toFrozen(plan: Plan, versionNumber: number, publishedAt: Date): FrozenPlan {
  return readFrozenPlan({
    schemaVersion: 2,
    content: planContentSchema.parse(plan.content),
    withheld: [],
    items: {},
    clinic: {
      name: 'Elm Road Physiotherapy',
      country: 'US',
      emergencyNumber: '911',
      timeZone: 'America/New_York',
      firstDayOfWeek: 7,
      paperSize: 'letter',
    },
    therapist: { name: 'Ines Okafor' },
    patient: { firstName: 'Tomas' },
    versionNumber,
    publishedOn: publishedAt.toISOString().slice(0, 10),
  })
}
