/**
 * Merges the order of a list three ways. Takes the ids of base, mine and theirs, and which of them stay;
 * returns each staying id once: in the order of the side that reordered (mine when both did), with what only
 * the other side has put behind its neighbour there.
 */
export function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  stays: ReadonlySet<string>,
): string[] {
  const keepMine = isReordered(base, mine) || !isReordered(base, theirs)
  const [lead, other] = keepMine ? [mine, theirs] : [theirs, mine]
  const order = lead.filter((id) => stays.has(id))
  const placed = new Set(order)
  for (const [index, id] of other.entries()) {
    if (!stays.has(id) || placed.has(id)) continue
    const before = other.slice(0, index).findLast((neighbour) => placed.has(neighbour))
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id)
    placed.add(id)
  }
  return order
}

function isReordered(base: readonly string[], next: readonly string[]): boolean {
  const inNext = new Set(next)
  const inBase = new Set(base)
  const left = base.filter((id) => inNext.has(id))
  const right = next.filter((id) => inBase.has(id))
  return left.some((id, index) => id !== right[index])
}
