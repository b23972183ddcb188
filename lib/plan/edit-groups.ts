import { patched } from './edit-plan'
import { groupOf, hasAmountOfSet, intoRounds, outOfRounds, tidyGroups } from './line-groups'
import type { LineGroup, PlanContent, PlanItem, PlanPhase } from './schema'

/** Groups that one phase can hold. */
export const mostGroups = 20

/**
 * Makes a group of lines of one phase, where the first of them stands; they leave the groups they were in. Where all
 * have the same number of sets, the sets become its rounds. The same content for fewer than two lines.
 */
export function groupLines(content: PlanContent, ids: readonly string[], newId: () => string): PlanContent {
  const phase = content.phases.find(({ items }) => items.some(({ id }) => id === ids[0]))
  if (!phase || !canGroup(phase, ids)) return content
  const free = changeLinesOf(phase, (item) =>
    ids.includes(item.id) ? outOfRounds(item, groupOf(phase, item) ?? undefined) : item,
  )
  const lines = free.items.filter(({ id }) => ids.includes(id))
  const group: LineGroup = { id: newId(), kind: 'superset', rounds: sharedSets(lines) ?? 1 }
  return withPhase(content, placeGroup(free, group, ids))
}

/** Whether a group can be made of these lines: two or more of the phase that are not one already. */
export function canGroup(phase: PlanPhase, ids: readonly string[]): boolean {
  const lines = phase.items.filter(({ id }) => ids.includes(id))
  const [first] = lines
  if (!first || lines.length < 2) return false
  const all = phase.items.filter(({ groupId }) => groupId !== undefined && groupId === first.groupId)
  const isOne = all.length === lines.length && lines.every(({ groupId }) => groupId === first.groupId)
  return !(isOne && first.groupId) && (phase.groups?.length ?? 0) < mostGroups
}

/** Dissolves a group: its lines stay where they are. */
export function ungroup(content: PlanContent, groupId: string): PlanContent {
  const phase = phaseOf(content, groupId)
  if (!phase) return content
  const group = phase.groups?.find(({ id }) => id === groupId)
  return withPhase(
    content,
    changeLinesOf(phase, (item) => (item.groupId === groupId ? outOfRounds(item, group) : item)),
  )
}

/** Changes the rounds and the rest of a group; undefined clears the rest. */
export function changeGroup(
  content: PlanContent,
  groupId: string,
  patch: Partial<Pick<LineGroup, 'rounds' | 'restSec'>>,
): PlanContent {
  const phase = phaseOf(content, groupId)
  if (!phase) return content
  const groups = phase.groups?.map((group) => (group.id === groupId ? patched(group, patch) : group)) ?? []
  if (groups.every((group, index) => group === phase.groups?.[index])) return content
  return withPhase(content, { ...phase, groups })
}

/** Takes a line into a group of its phase, as its last. */
export function joinGroup(content: PlanContent, itemId: string, groupId: string): PlanContent {
  const phase = phaseOf(content, groupId)
  const line = phase?.items.find(({ id }) => id === itemId)
  const group = phase?.groups?.find(({ id }) => id === groupId)
  if (!phase || !line || !group || line.groupId === groupId) return content
  const joined = intoRounds(outOfRounds(line, groupOf(phase, line) ?? undefined), group)
  const others = phase.items.filter(({ id }) => id !== itemId)
  const at = others.findLastIndex((item) => item.groupId === groupId) + 1
  return withPhase(content, { ...phase, items: others.toSpliced(at, 0, joined) })
}

/** Takes a line out of its group and puts it below. */
export function leaveGroup(content: PlanContent, itemId: string): PlanContent {
  const phase = content.phases.find(({ items }) => items.some(({ id }) => id === itemId))
  const line = phase?.items.find(({ id }) => id === itemId)
  const group = phase && line && groupOf(phase, line)
  if (!group) return content
  const others = phase.items.filter(({ id }) => id !== itemId)
  const at = others.findLastIndex(({ groupId }) => groupId === group.id) + 1
  return withPhase(content, { ...phase, items: others.toSpliced(at, 0, outOfRounds(line, group)) })
}

/** The phase with a group of these lines. */
export function placeGroup(phase: PlanPhase, group: LineGroup, ids: readonly string[]): PlanPhase {
  const items = phase.items.map((item) => (ids.includes(item.id) ? intoRounds(item, group) : item))
  return tidyGroups({ ...phase, groups: [...(phase.groups ?? []), group], items })
}

function sharedSets(lines: readonly PlanItem[]): number | null {
  const [sets] = lines.map(({ dosage }) => dosage?.sets)
  if (typeof sets !== 'number') return null
  return lines.every(({ dosage }) => dosage && dosage.sets === sets && hasAmountOfSet(dosage)) ? sets : null
}

function phaseOf(content: PlanContent, groupId: string): PlanPhase | undefined {
  return content.phases.find(({ groups }) => groups?.some(({ id }) => id === groupId))
}

function changeLinesOf(phase: PlanPhase, change: (item: PlanItem) => PlanItem): PlanPhase {
  return { ...phase, items: phase.items.map(change) }
}

function withPhase(content: PlanContent, changed: PlanPhase): PlanContent {
  const next = tidyGroups(changed)
  return { ...content, phases: content.phases.map((phase) => (phase.id === next.id ? next : phase)) }
}
