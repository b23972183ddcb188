import type { SlimItem } from '@/lib/catalog/slim-item'
import { type KindGroup, kindGroup } from '@/lib/dosage/kind'
import { isGiven } from '@/lib/plan/given-lines'
import type { PlanItem } from '@/lib/plan/schema'

/** `given`: the patient gets it; a line that waits for its condition has no number. */
export type Row = { item: PlanItem; entry: SlimItem; number: number | null; given: boolean }
export type RowGroup = { group: KindGroup; rows: readonly Row[] }

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
    const given = isGiven(item)
    const before = rows.filter((row) => row.given).length
    rows.push({ item, entry, given, number: group === 'exercise' && given ? before + 1 : null })
    groups.set(group, rows)
  }
  return order.flatMap((group) => {
    const rows = groups.get(group)
    return rows ? [{ group, rows }] : []
  })
}
