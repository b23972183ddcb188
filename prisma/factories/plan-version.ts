import { type Plan, type PlanVersion, Prisma } from '@/lib/db/generated/client'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { readFrozenPlan } from '@/lib/plan/frozen/read-frozen-plan'
import { toSchedule } from '@/lib/plan/frozen/to-schedule'
import { planContentSchema } from '@/lib/plan/schema'
import { ownerDatabase } from './owner-database'

export type VersionGiven = {
  plan: Plan
  /** The member who published. */
  memberId: string
  number?: number
  frozen?: FrozenPlan
  publishedAt?: Date
  /** As a program published it that kept no schedule beside a version. */
  unscheduled?: boolean
}

/** Puts a published version of a plan in place; without `frozen`, one whose items have no catalog text. */
export function createPlanVersion({ plan, memberId, ...given }: VersionGiven): Promise<PlanVersion> {
  const number = given.number ?? 1
  const publishedAt = given.publishedAt ?? new Date('2026-01-12T15:30:00Z')
  const frozen = given.frozen ?? toFrozen(plan, number, publishedAt)
  return ownerDatabase().planVersion.create({
    data: {
      clinicId: plan.clinicId,
      planId: plan.id,
      number,
      frozen,
      schedule: given.unscheduled ? Prisma.DbNull : toSchedule(frozen),
      publishedByMemberId: memberId,
      publishedAt,
    },
  })
}

function toFrozen(plan: Plan, versionNumber: number, publishedAt: Date): FrozenPlan {
  const content = planContentSchema.parse(plan.content)
  const slugs = content.phases.flatMap(({ items }) => items.map(({ slug }) => slug))
  return readFrozenPlan({
    schemaVersion: 2,
    content,
    withheld: [],
    items: Object.fromEntries(slugs.map((slug) => [slug, toBareItem(slug)])),
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

function toBareItem(slug: string): FrozenPlan['items'][string] {
  return {
    slug,
    kind: 'SG',
    regions: ['hip'],
    position: 'SU',
    equipment: [],
    sideRule: 'none',
    limb: 'leg',
    attributes: [],
    names: { en: slug },
    texts: {},
  }
}
