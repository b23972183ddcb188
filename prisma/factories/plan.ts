import { randomUUID } from 'node:crypto'
import type { Plan } from '@/lib/db/generated/client'
import type { PlanContent, PlanItem } from '@/lib/plan/schema'
import { ownerDatabase } from './owner-database'

export type PlanGiven = {
  clinicId: string
  patientId: string
  /** The user who changed it last. */
  userId: string
  id?: string
  content?: PlanContent
  templateCode?: string
  createdAt?: Date
}

/** Puts a draft plan in place for a patient; without content it has one phase with two exercises. */
export function createPlan({ clinicId, patientId, userId, ...given }: PlanGiven): Promise<Plan> {
  const content = given.content ?? toContent()
  return ownerDatabase().plan.create({
    data: {
      clinicId,
      patientId,
      changedByUserId: userId,
      title: content.title,
      content,
      templateCode: given.templateCode ?? null,
      ...(given.id ? { id: given.id } : {}),
      ...(given.createdAt ? { createdAt: given.createdAt, updatedAt: given.createdAt } : {}),
    },
  })
}

/** A plan document with one phase; two exercises unless others are given. */
export function toContent(items?: PlanItem[]): PlanContent {
  return {
    schemaVersion: 2,
    title: 'Hip strength at home',
    locale: 'en',
    phases: [
      {
        id: randomUUID(),
        title: 'Settle',
        items: items ?? [
          { id: randomUUID(), slug: 'clamshell', side: 'right', dosage: { sets: 3, reps: 10, perDay: 1 } },
          { id: randomUUID(), slug: 'bridge', dosage: { sets: 2, reps: 12, perDay: 1 } },
        ],
      },
    ],
  }
}
