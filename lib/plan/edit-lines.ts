import type { Side } from '@/lib/dosage/kind'
import { placeGroup } from './edit-groups'
import { addPlanItem, findPlanItem, movePlanItem, removePlanItem } from './edit-plan'
import type { PlanContent, PlanItem } from './schema'
import { changeTied, findTied } from './tied-lines'

/** Changes several lines, each by what `toPatch` says of it; null leaves it. One new content, so that one undo takes all back. */
export function changeLines(
  content: PlanContent,
  ids: readonly string[],
  toPatch: (item: PlanItem) => Partial<Omit<PlanItem, 'id'>> | null,
): PlanContent {
  return ids.reduce((now, id) => {
    const item = findPlanItem(now, id)?.item
    const patch = item && toPatch(item)
    return patch ? changeTied(now, id, patch) : now
  }, content)
}

export function removeLines(content: PlanContent, ids: readonly string[]): PlanContent {
  return ids.reduce(removePlanItem, content)
}

/** The content without the lines of these items; the same one where it has none. */
export function withoutSlugs(content: PlanContent, slugs: readonly string[]): PlanContent {
  const lines = content.phases.flatMap(({ items }) => items)
  return removeLines(
    content,
    lines.filter(({ slug }) => slugs.includes(slug)).map(({ id }) => id),
  )
}

/** Moves lines to the end of a phase, in the order in which they are given. A group that is moved whole stays one. */
export function moveLines(content: PlanContent, ids: readonly string[], phaseId: string): PlanContent {
  const whole = content.phases
    .filter(({ id }) => id !== phaseId)
    .flatMap(({ groups = [], items }) =>
      groups.map((group) => ({
        group,
        lines: items.flatMap(({ id, groupId }) => (groupId === group.id ? [id] : [])),
      })),
    )
    .filter(({ lines }) => lines.every((id) => ids.includes(id)))
  const moved = ids.reduce((now, id) => movePlanItem(now, id, { phaseId }), content)
  const phases = moved.phases.map((phase) =>
    phase.id === phaseId
      ? whole.reduce((now, { group, lines }) => placeGroup(now, group, lines), phase)
      : phase,
  )
  return whole.length > 0 ? { ...moved, phases } : moved
}

const opposite: Partial<Record<Side, Side>> = { left: 'right', right: 'left' }

/** Whether a line can be doubled for its other side: it works one side, and is not tied to the other already. */
export function canMirror(content: PlanContent, item: PlanItem): boolean {
  return item.side !== undefined && opposite[item.side] !== undefined && !findTied(content, item)
}

/**
 * Puts the same line for the other side below each that works one, tied to it. The place on the body stays away: it is
 * another one. `newId` makes ids.
 */
export function mirrorLines(content: PlanContent, ids: readonly string[], newId: () => string): PlanContent {
  return ids.reduce((now, id) => {
    const found = findPlanItem(now, id)
    if (!found || !canMirror(now, found.item)) return now
    const { phase, item } = found
    const tieId = newId()
    const { site: _, ...rest } = item
    const other: PlanItem = { ...rest, id: newId(), side: opposite[item.side ?? 'left'] ?? 'right', tieId }
    const index = phase.items.findIndex((one) => one.id === id) + 1
    return addPlanItem(changeTied(now, id, { tieId }), other, { phaseId: phase.id, index })
  }, content)
}
