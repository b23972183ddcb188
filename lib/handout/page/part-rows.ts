/** Rows in parts that each fit `room` points under a heading of `head` points; a row never parts, and one too high stands alone. */
export function partRows<Row extends { height: number }>(
  rows: readonly Row[],
  head: number,
  room: number,
): Row[][] {
  const parts: Row[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const row of rows) {
    if (head + used + row.height > room) {
      parts.push([])
      used = 0
    }
    parts.at(-1)?.push(row)
    used += row.height
  }
  return parts
}
