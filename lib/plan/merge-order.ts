/** The ids of one list as three versions of a document have them. */
export type Orders = { base: readonly string[]; mine: readonly string[]; theirs: readonly string[] }

/**
 * Merges the order of a list whose members are already decided. Members that all three versions have keep the order
 * of the side that changed it; what a side added or moved in follows the neighbour it had there. When both sides
 * ordered the same members differently, `order` follows mine and `other` is the order that follows theirs.
 */
export function mergeOrder(
  members: ReadonlySet<string>,
  orders: Orders,
): { order: string[]; other?: string[] } {
  const kept = (list: readonly string[]) => list.filter((id) => members.has(id))
  const lists = { base: kept(orders.base), mine: kept(orders.mine), theirs: kept(orders.theirs) }
  const inMine = new Set(lists.mine)
  const inTheirs = new Set(lists.theirs)
  const shared = new Set(lists.base.filter((id) => inMine.has(id) && inTheirs.has(id)))
  const spine = (list: readonly string[]) => list.filter((id) => shared.has(id))
  const base = spine(lists.base)
  const mine = spine(lists.mine)
  const theirs = spine(lists.theirs)
  const rest = [...members].filter((id) => !inMine.has(id) && !inTheirs.has(id))
  const build = (order: readonly string[]) => [...fill(order, lists.mine, lists.theirs), ...rest]
  if (same(mine, base) || same(mine, theirs)) return { order: build(theirs) }
  if (same(theirs, base)) return { order: build(mine) }
  return { order: build(mine), other: build(theirs) }
}

const same = (a: readonly string[], b: readonly string[]) => a.join() === b.join()
const start = ''

/** Puts what each side added behind the neighbour it had there; ties in an order that does not depend on whose side it is. */
function fill(spine: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const placed = new Set(spine)
  const [first, second] = [mine, theirs].toSorted((a, b) => (a.join() < b.join() ? -1 : 1))
  const groups = [runs(first ?? [], placed), runs(second ?? [], placed)]
  // What both brought in is a neighbour, too, of what one of them put behind it.
  const behind = (anchor: string): string[] => {
    const additions = groups.map((group) => group.get(anchor) ?? []).filter((run) => run.length > 0)
    additions.sort((a, b) => (a.join() < b.join() ? -1 : 1))
    return additions.flat().flatMap((id) => [id, ...behind(id)])
  }
  return [...behind(start), ...spine.flatMap((anchor) => [anchor, ...behind(anchor)])]
}

/** Runs of ids not yet placed, by the placed id before them; each is marked placed, so that it is taken once. */
function runs(list: readonly string[], placed: Set<string>): Map<string, string[]> {
  const spine = new Set(placed)
  const found = new Map<string, string[]>()
  let anchor = start
  for (const id of list) {
    if (spine.has(id)) anchor = id
    else if (!placed.has(id)) {
      found.set(anchor, [...(found.get(anchor) ?? []), id])
      placed.add(id)
    }
  }
  return found
}
