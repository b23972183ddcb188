import { diffPlans } from './diff-plans'
import { patched } from './edit-plan'
import { tidyGroups } from './line-groups'
import { differs, type FieldConflict, mergeFields } from './merge-fields'
import { mergeGroups } from './merge-groups'
import { mergeOrder } from './merge-order'
import type { ItemField, PhaseField, PlanField } from './plan-fields'
import { itemFields, phaseFields, planFields } from './plan-fields'
import type { PlanContent, PlanItem, PlanPhase } from './schema'

/**
 * What both sides changed differently. `id` is stable, so that the same conflict met again is one. In `removed`, the
 * side that took the thing out says 'removed' and the other 'changed'; in `phase`, the values are phase ids; in
 * `order`, lists of item ids (of phase ids where it is the plan's).
 */
export type PlanConflict = { id: string; mine: unknown; theirs: unknown } & (
  | { where: 'plan'; field: PlanField | 'order' }
  | { where: 'phase'; phaseId: string; field: PhaseField | 'order' | 'removed' }
  | { where: 'item'; itemId: string; field: ItemField | 'phase' | 'removed' }
)

/**
 * Merges two versions of a plan that grew from the same base, item by item and field by field. Neither side loses work:
 * what only one side changed is taken, adding and moving merge, a removal gives way to an edit of the same thing, and
 * where both changed a field differently the content keeps mine and the conflict both values. `taken` counts the
 * changes of theirs that the merged content has over mine.
 */
export function mergePlans(
  base: PlanContent,
  mine: PlanContent,
  theirs: PlanContent,
): { content: PlanContent; conflicts: PlanConflict[]; taken: number } {
  const conflicts: PlanConflict[] = []
  const top = mergeFields(planFields, base, mine, theirs)
  conflicts.push(...top.conflicts.map(planConflict))
  const items = mergeItems(base, mine, theirs, conflicts)
  const phases = mergePhases({ base, mine, theirs }, items, conflicts).map(tidyGroups)
  const content = { ...top.value, phases }
  return { content, conflicts, taken: diffPlans(mine, content).length }
}

type Three = { base: PlanContent; mine: PlanContent; theirs: PlanContent }
type Placed = { item: PlanItem; phaseId: string }
type Merged = Map<string, Placed>

function placedItems(content: PlanContent): Merged {
  return new Map(
    content.phases.flatMap((phase) =>
      phase.items.map((item) => [item.id, { item, phaseId: phase.id }] as const),
    ),
  )
}

function isChanged(from: Placed, to: Placed): boolean {
  return from.phaseId !== to.phaseId || differs(itemFields, from.item, to.item)
}

function mergeItems(
  base: PlanContent,
  mine: PlanContent,
  theirs: PlanContent,
  conflicts: PlanConflict[],
): Merged {
  const from = placedItems(base)
  const ours = placedItems(mine)
  const others = placedItems(theirs)
  const merged: Merged = new Map()
  for (const id of new Set([...ours.keys(), ...others.keys()])) {
    const [was, own, other] = [from.get(id), ours.get(id), others.get(id)]
    if (own && other) merged.set(id, mergeItem(id, was, own, other, conflicts))
    else {
      const kept = own ?? other
      if (!kept || (was && !isChanged(was, kept))) continue
      merged.set(id, kept)
      if (was) conflicts.push(itemConflict(id, removal(own !== undefined)))
    }
  }
  return merged
}

function mergeItem(
  id: string,
  was: Placed | undefined,
  own: Placed,
  other: Placed,
  conflicts: PlanConflict[],
): Placed {
  const fields = mergeFields(itemFields, was?.item ?? null, own.item, other.item)
  const group = fields.conflicts.find(({ field }) => field === 'groupId')
  const asked = fields.conflicts.filter((conflict) => conflict !== group)
  conflicts.push(...asked.map((conflict) => itemConflict(id, conflict)))
  const place = mergeFields(['phaseId'], was ?? null, own, other)
  for (const { mine, theirs } of place.conflicts)
    conflicts.push(itemConflict(id, { field: 'phase', mine, theirs }))
  const item = group ? inOneOf(fields.value, group) : fields.value
  return { item, phaseId: place.value.phaseId }
}

/** Both put the line into a group, which nobody is asked about: it stands in one of them, the same whosever side is mine. */
function inOneOf(item: PlanItem, { mine, theirs }: FieldConflict): PlanItem {
  const [groupId] = [mine, theirs].filter((id) => typeof id === 'string').toSorted()
  return groupId === undefined ? item : { ...item, groupId }
}

const ownFields = phaseFields.filter((field) => field !== 'groups')

function mergePhases(three: Three, items: Merged, conflicts: PlanConflict[]): PlanPhase[] {
  const lived = new Set([...items.values()].map(({ phaseId }) => phaseId))
  const merged = new Map<string, PlanPhase>()
  const dropped = new Map<string, PlanPhase>()
  for (const id of new Set([...three.mine.phases, ...three.theirs.phases].map((phase) => phase.id))) {
    const [was, own, other] = [three.base, three.mine, three.theirs].map((plan) =>
      plan.phases.find((phase) => phase.id === id),
    )
    const kept = own ?? other
    if (own && other) {
      const fields = mergeFields(ownFields, was ?? null, own, other)
      const groups = mergeGroups(was?.groups, own.groups, other.groups)
      const asked = [...fields.conflicts, ...groups.conflicts]
      conflicts.push(...asked.map((conflict) => phaseConflict(id, conflict)))
      merged.set(id, patched(fields.value, { groups: groups.groups }))
    } else if (kept && was && !differs(phaseFields, was, kept) && !lived.has(id)) dropped.set(id, kept)
    else if (kept) {
      merged.set(id, kept)
      if (was && differs(phaseFields, was, kept))
        conflicts.push(phaseConflict(id, removal(own !== undefined)))
    }
  }
  // Each side took out what the other kept: a plan without a phase cannot be, so both stay.
  const all = merged.size > 0 ? merged : dropped
  const order = mergeOrder(
    new Set(all.keys()),
    idsOf(three, (plan) => plan.phases),
  )
  if (order.other) conflicts.push(planConflict({ field: 'order', mine: order.order, theirs: order.other }))
  return order.order.flatMap((id) => {
    const phase = all.get(id)
    return phase ? [{ ...phase, items: itemsOf(id, three, items, conflicts) }] : []
  })
}

function itemsOf(phaseId: string, three: Three, items: Merged, conflicts: PlanConflict[]): PlanItem[] {
  const members = new Set([...items].filter(([, placed]) => placed.phaseId === phaseId).map(([id]) => id))
  const orders = idsOf(three, (plan) => plan.phases.find((phase) => phase.id === phaseId)?.items ?? [])
  const { order, other } = mergeOrder(members, orders)
  if (other) conflicts.push(phaseConflict(phaseId, { field: 'order', mine: order, theirs: other }))
  return order.flatMap((id) => items.get(id)?.item ?? [])
}

function idsOf(three: Three, list: (plan: PlanContent) => { id: string }[]) {
  const ids = (plan: PlanContent) => list(plan).map(({ id }) => id)
  return { base: ids(three.base), mine: ids(three.mine), theirs: ids(three.theirs) }
}

/** The one that is still there was changed; the other side took it out. */
function removal(isMineThere: boolean): FieldConflict {
  return isMineThere
    ? { field: 'removed', mine: 'changed', theirs: 'removed' }
    : { field: 'removed', mine: 'removed', theirs: 'changed' }
}

function planConflict({ field, mine, theirs }: FieldConflict): PlanConflict {
  return { id: `plan.${field}`, where: 'plan', field: field as PlanField | 'order', mine, theirs }
}

function phaseConflict(phaseId: string, { field, mine, theirs }: FieldConflict): PlanConflict {
  const id = `phase.${phaseId}.${field}`
  return { id, where: 'phase', phaseId, field: field as PhaseField | 'order' | 'removed', mine, theirs }
}

function itemConflict(itemId: string, { field, mine, theirs }: FieldConflict): PlanConflict {
  const id = `item.${itemId}.${field}`
  return { id, where: 'item', itemId, field: field as ItemField | 'phase' | 'removed', mine, theirs }
}
