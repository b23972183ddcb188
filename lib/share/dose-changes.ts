import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { type RichText, toPlain } from '@/lib/rich-text'
import type { SharedLine } from './shared-plan'
import { toSharedPlan } from './to-shared-plan'

/** How much of an exercise was asked for and is now, in the patient's words; `title` is what it was called before. */
export type DoseChange = { itemId: string; title: string; before: RichText; after: RichText }

/** Exercises of both versions, in the order of the later one, whose dose reads otherwise than it did. Pure. */
export function toDoseChanges(before: FrozenPlan, after: FrozenPlan): DoseChange[] {
  const was = new Map(toLines(before).map((line) => [line.id, line]))
  return toLines(after).flatMap(({ id: itemId, dose }) => {
    const old = was.get(itemId)
    if (!old || toPlain(old.dose) === toPlain(dose)) return []
    return [{ itemId, title: old.title, before: old.dose, after: dose }]
  })
}

function toLines(frozen: FrozenPlan): SharedLine[] {
  const { exercises, selfCare } = toSharedPlan(frozen)
  return [...exercises, ...selfCare]
}
