import { isRecord, readWith } from '@/app/_session/read-answer'
import type { SlimItem } from '@/lib/catalog/slim-item'
import type { Compared } from '@/lib/plan/diff-plans'
import type { PlanContent } from '@/lib/plan/schema'
import type { ListedVersion, RevisionLine } from '@/lib/plan/stored-plan'
import type { SharedPlan } from '@/lib/share/shared-plan'

/** A state of the plan that can be looked at: the draft as it is, a version, or the draft as it was saved once. */
export type StateKey = 'draft' | `version-${number}` | `revision-${number}`

/** Such a state as it is compared and taken back. */
export type PlanState = {
  /** As it is compared with others. */
  compared: Compared
  /** As a draft to go on from. */
  draft: PlanContent
  items: Record<string, SlimItem>
  /** The page that the patient got; null of what was never given. */
  page: SharedPlan | null
}

/* The server checks what it stores; here it is shown. */
export const versionsAnswer = readWith(
  (value): value is { versions: ListedVersion[] } => isRecord(value) && Array.isArray(value.versions),
)
export const revisionsAnswer = readWith(
  (value): value is { revisions: RevisionLine[] } => isRecord(value) && Array.isArray(value.revisions),
)
export const versionAnswer = readWith(
  (value): value is PlanState =>
    isRecord(value) && [value.compared, value.draft, value.items, value.page].every(isRecord),
)
export const revisionAnswer = readWith(
  (value): value is { content: PlanContent; items: Record<string, SlimItem> } =>
    isRecord(value) && isRecord(value.content) && isRecord(value.items),
)
