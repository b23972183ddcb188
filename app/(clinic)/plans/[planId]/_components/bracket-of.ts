import type { Row } from './to-row-groups'

/** Where a row stands in the bracket of its group. */
export type Bracket = { groupId: string; edge: 'first' | 'middle' | 'last' }

/** The bracket of a row among the rows it is seen with, or undefined for a line that stands alone. */
export function bracketOf(rows: readonly Row[], index: number): Bracket | undefined {
  const groupId = rows[index]?.item.groupId
  if (groupId === undefined) return undefined
  const isOwn = (at: number) => rows[at]?.item.groupId === groupId
  return { groupId, edge: !isOwn(index - 1) ? 'first' : isOwn(index + 1) ? 'middle' : 'last' }
}
