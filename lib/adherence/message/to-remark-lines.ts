import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { toSharedPlan } from '@/lib/share/to-shared-plan'

/** An exercise of a version, by the title that the patient reads. */
export type RemarkLine = { id: string; title: string }

/** What can be remarked on in a version: what its page shows to do at home. Pure. */
export function toRemarkLines(frozen: FrozenPlan): RemarkLine[] {
  const { exercises, selfCare } = toSharedPlan(frozen)
  return [...exercises, ...selfCare].map(({ id, title }) => ({ id, title }))
}
