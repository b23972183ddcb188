import type { SlimItem } from '@/lib/catalog/slim-item'

export type Rung = 'easier' | 'harder'

/** The neighbour of a catalog item on its ladder; null at the end of it, or where it is on none. */
export function findRung(
  item: Pick<SlimItem, Rung>,
  to: Rung,
  catalog: ReadonlyMap<string, SlimItem>,
): SlimItem | null {
  const next = item[to] === undefined ? undefined : catalog.get(item[to])
  return next && next.text !== null ? next : null
}
