import { outOfRounds, tidyGroups } from './line-groups'
import type { PlanContent, PlanItem, PlanPhase } from './schema'

/** Where an item goes: a phase, and a place among the items that already stand there; the end when absent. */
export type ItemPlace = { phaseId: string; index?: number }

/** The item with its phase, or null. */
export function findPlanItem(
  content: PlanContent,
  itemId: string,
): { phase: PlanPhase; item: PlanItem } | null {
  for (const phase of content.phases) {
    const item = phase.items.find((candidate) => candidate.id === itemId)
    if (item) return { phase, item }
  }
  return null
}

/** Puts a new item into a phase. Each edit returns a new content, or the same one when nothing changes. */
export function addPlanItem(
  content: PlanContent,
  item: PlanItem,
  { phaseId, index }: ItemPlace,
): PlanContent {
  return changeItems(content, phaseId, (items) => items.toSpliced(index ?? items.length, 0, item))
}

export function removePlanItem(content: PlanContent, itemId: string): PlanContent {
  const found = findPlanItem(content, itemId)
  if (!found) return content
  return changeItems(content, found.phase.id, (items) => items.filter(({ id }) => id !== itemId))
}

/**
 * Moves an item inside its phase or to another; `index` counts among the items it will stand with. Within its group it
 * changes places; beyond it, it takes the group along, and another group is passed as one. To another phase it goes
 * alone.
 */
export function movePlanItem(content: PlanContent, itemId: string, place: ItemPlace): PlanContent {
  const found = findPlanItem(content, itemId)
  if (!found || !content.phases.some(({ id }) => id === place.phaseId)) return content
  const { phase, item } = found
  const group = phase.groups?.find(({ id }) => id === item.groupId)
  const moved =
    place.phaseId === phase.id
      ? changeItems(content, phase.id, (items) => moveWithGroup(items, item, place.index))
      : addPlanItem(removePlanItem(content, itemId), outOfRounds(item, group), place)
  const order = (plan: PlanContent) =>
    plan.phases.map(({ items }) => items.map(({ id }) => id).join()).join(';')
  return order(moved) === order(content) ? content : moved
}

function moveWithGroup(items: readonly PlanItem[], item: PlanItem, index = items.length - 1): PlanItem[] {
  const others = items.filter(({ id }) => id !== item.id)
  const [before, after] = [others[index - 1], others[index]]
  const isOwn = (other: PlanItem | undefined) => item.groupId !== undefined && other?.groupId === item.groupId
  if (isOwn(before) || isOwn(after)) return others.toSpliced(index, 0, item)
  const moved = item.groupId === undefined ? [item] : items.filter(isOwn)
  const rest = others.filter((other) => !moved.includes(other))
  const target = after ? rest.indexOf(after) : rest.length
  const passed = after?.groupId !== undefined && before?.groupId === after.groupId ? after.groupId : null
  const down = items.indexOf(item) < index
  const inPassed = ({ groupId }: PlanItem) => groupId === passed
  const at = passed === null ? target : down ? rest.findLastIndex(inPassed) + 1 : rest.findIndex(inPassed)
  return rest.toSpliced(at, 0, ...moved)
}

/** Changes fields of an item: dosage, side, site, notes, or its slug for an easier or harder one; undefined clears a field. */
export function changePlanItem(
  content: PlanContent,
  itemId: string,
  patch: Partial<Omit<PlanItem, 'id'>>,
): PlanContent {
  const found = findPlanItem(content, itemId)
  if (!found) return content
  const changed = patched(found.item, patch)
  if (changed === found.item) return content
  return changeItems(content, found.phase.id, (items) =>
    items.map((item) => (item.id === itemId ? changed : item)),
  )
}

/** Changes the plan's title, language, dates or current phase; undefined clears a field. */
export function changePlan(
  content: PlanContent,
  patch: Partial<Omit<PlanContent, 'schemaVersion' | 'phases'>>,
): PlanContent {
  return patched(content, patch)
}

/** The object with the patch; fields patched with undefined are gone. The same object when nothing differs. */
export function patched<Value extends object>(value: Value, patch: Partial<NoInfer<Value>>): Value {
  const entries = Object.entries(patch)
  if (entries.every(([key, next]) => Reflect.get(value, key) === next)) return value
  const next = { ...value, ...patch }
  for (const [key, given] of entries) if (given === undefined) Reflect.deleteProperty(next, key)
  return next
}

function changeItems(
  content: PlanContent,
  phaseId: string,
  change: (items: PlanItem[]) => PlanItem[],
): PlanContent {
  const phases = content.phases.map((phase) =>
    phase.id === phaseId ? tidyGroups({ ...phase, items: change(phase.items) }) : phase,
  )
  return { ...content, phases }
}
