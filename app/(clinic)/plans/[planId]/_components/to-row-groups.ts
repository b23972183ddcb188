import type { SlimItem } from '@/lib/catalog/slim-item'
import { type KindGroup, kindGroup } from '@/lib/dosage/kind'
import { isGiven } from '@/lib/plan/given-lines'
import type { PlanItem } from '@/lib/plan/schema'
import { remember } from '@/lib/remember'

/**
 * `given`: the patient gets it. `counted`: it has a number, which the style sheet counts: a line that is added or goes
 * changes the numbers below it, and no row there is drawn again for that.
 */
export type Row = { item: PlanItem; entry: SlimItem; counted: boolean; given: boolean }
export type RowGroup = { group: KindGroup; rows: readonly Row[] }

/** The same row for the same line, so that who shows it sees at once that nothing changed. */
const rowOf = remember((item: PlanItem, entry: SlimItem): Row => {
  const given = isGiven(item)
  return { item, entry, given, counted: kindGroup(entry.kind) === 'exercise' && given }
})

/** Who acts on a line: the groups of a phase, in the order they stand in. */
const order = [
  'exercise',
  'clinic',
  'selfCare',
  'advice',
  'doctor',
  'safety',
] as const satisfies readonly KindGroup[]

/** The lines of a phase as they are seen: in groups by who acts on them, without empty groups and unknown items. */
export function toRowGroups(
  items: readonly PlanItem[],
  catalog: ReadonlyMap<string, SlimItem>,
): readonly RowGroup[] {
  const groups = new Map<KindGroup, Row[]>()
  for (const item of items) {
    const entry = catalog.get(item.slug)
    if (!entry) continue
    const group = kindGroup(entry.kind)
    const rows = groups.get(group) ?? []
    rows.push(rowOf(item, entry))
    groups.set(group, rows)
  }
  return order.flatMap((group) => {
    const rows = groups.get(group)
    return rows ? [{ group, rows }] : []
  })
}
