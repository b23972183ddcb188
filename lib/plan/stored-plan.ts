import type { PlanLocale } from '@/lib/i18n/locales'
import type { LeftOut } from './left-out'
import { type PlanContent, planContentSchema } from './schema'
import { upgradePlan } from './upgrade-plan'
import type { UpgradeContext } from './upgrades/document'

/** A draft as it is stored: what a save is based on, and what a conflict answers with. */
export type StoredPlan = {
  id: string
  patientId: string
  revision: number
  content: PlanContent
  /** Name of the member who changed it last; absent when they have left the clinic. */
  changedBy?: string
  /** ISO instant. */
  changedAt: string
  templateCode: string | null
  /** What the rules kept out of it and nobody has read yet. */
  leftOut: LeftOut[]
  archived: boolean
}

/** A saved state of the draft; `savedBy` is null when they have left the clinic. */
export type RevisionLine = { revision: number; savedAt: string; savedBy: string | null }

/** A version in the list of them, with what the patient was told about it. */
export type ListedVersion = VersionLine & { patientNote: string | null }

export type VersionLine = {
  id: string
  number: number
  publishedAt: string
  publishedBy: string
  note: string | null
}

/** Everything the builder opens with. */
export type BuilderPlan = {
  plan: StoredPlan
  patient: {
    id: string
    firstName: string
    lastName: string
    birthDate: string | null
    email: string | null
    locale: PlanLocale
    archived: boolean
  }
  /** Newest first. */
  versions: VersionLine[]
  link: { state: 'none' | 'not-opened' | 'opened'; madeAt: string | null; lastOpenedAt: string | null }
}

/** Content as read from the database, in the shape of today. */
export function readContent(content: unknown, context: UpgradeContext): PlanContent {
  return planContentSchema.parse(upgradePlan(content, context))
}
