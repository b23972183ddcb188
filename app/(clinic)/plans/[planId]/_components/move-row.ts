import type { PlanItem } from '@/lib/plan/schema'

/** The part of a row that its place depends on. */
type Seen = readonly { rows: readonly { item: Pick<PlanItem, 'id'> }[] }[]

/**
 * Where a line goes in its phase: before another line, or last. `place` of `of` is where it is then seen, counted
 * from 1 within its group.
 */
export type RowMove = { beforeId?: string; place: number; of: number }

/** A line at the border of its group stays there. */
export type RowStay = 'first' | 'last'

/**
 * One place up or down among the rows a person sees. Takes the groups as they are shown and the lines of the phase
 * in their stored order, between which lines of other groups may stand. Null for a line that is not shown.
 */
export function stepRow(
  groups: Seen,
  items: readonly Pick<PlanItem, 'id'>[],
  itemId: string,
  step: -1 | 1,
): RowMove | RowStay | null {
  const seen = seenWith(groups, itemId)
  if (!seen) return null
  const target = seen[seen.indexOf(itemId) + step]
  if (!target) return step === -1 ? 'first' : 'last'
  return dropRow(groups, items, itemId, target)
}

/** Onto the place of another row of the same group, as when dropped there. Null when it does not stand in that group. */
export function dropRow(
  groups: Seen,
  items: readonly Pick<PlanItem, 'id'>[],
  itemId: string,
  overId: string,
): RowMove | null {
  const seen = seenWith(groups, itemId)
  const [from, to] = [seen?.indexOf(itemId) ?? -1, seen?.indexOf(overId) ?? -1]
  if (!seen || to === -1 || from === to) return null
  const rest = items.flatMap(({ id }) => (id === itemId ? [] : [id]))
  const beforeId = rest[rest.indexOf(overId) + (from < to ? 1 : 0)]
  return { place: to + 1, of: seen.length, ...(beforeId === undefined ? {} : { beforeId }) }
}

/** The rows of the group a line stands in. */
export function seenWith(groups: Seen, itemId: string): readonly string[] | null {
  const lists = groups.map(({ rows }) => rows.map(({ item }) => item.id))
  return lists.find((ids) => ids.includes(itemId)) ?? null
}
