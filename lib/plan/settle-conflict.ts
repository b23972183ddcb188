import { changePhase, removePhase } from './edit-phases'
import { changePlan, changePlanItem, movePlanItem, removePlanItem } from './edit-plan'
import { tidyGroups } from './line-groups'
import type { PlanConflict } from './merge-plans'
import type { PlanContent } from './schema'

/**
 * The content with the value of one side of a conflict. Choosing the side that removed something removes it; choosing
 * the one that changed it leaves it as it stands.
 */
export function settleConflict(
  content: PlanContent,
  conflict: PlanConflict,
  choice: 'mine' | 'theirs',
): PlanContent {
  const settled = settle(content, conflict, choice)
  return { ...settled, phases: settled.phases.map(tidyGroups) }
}

function settle(content: PlanContent, conflict: PlanConflict, choice: 'mine' | 'theirs'): PlanContent {
  const value = conflict[choice]
  if (conflict.where === 'plan') {
    if (conflict.field === 'order') return { ...content, phases: sorted(content.phases, value) }
    return changePlan(content, { [conflict.field]: value })
  }
  if (conflict.where === 'phase') return settlePhase(content, conflict.phaseId, conflict.field, value)
  if (conflict.field === 'removed')
    return value === 'removed' ? removePlanItem(content, conflict.itemId) : content
  if (conflict.field === 'phase') return movePlanItem(content, conflict.itemId, { phaseId: String(value) })
  return changePlanItem(content, conflict.itemId, { [conflict.field]: value })
}

function settlePhase(content: PlanContent, phaseId: string, field: string, value: unknown): PlanContent {
  if (field === 'removed')
    return value === 'removed' && content.phases.length > 1 ? removePhase(content, phaseId) : content
  if (field !== 'order') return changePhase(content, phaseId, { [field]: value })
  const phases = content.phases.map((phase) =>
    phase.id === phaseId ? { ...phase, items: sorted(phase.items, value) } : phase,
  )
  return { ...content, phases }
}

/** In the order of the ids; what the list does not know keeps its place at the end. */
function sorted<Entry extends { id: string }>(entries: readonly Entry[], order: unknown): Entry[] {
  const places = new Map((Array.isArray(order) ? order : []).map((id, index) => [String(id), index]))
  const place = ({ id }: Entry) => places.get(id) ?? places.size
  return entries.toSorted((a, b) => place(a) - place(b))
}
