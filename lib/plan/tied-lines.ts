import { changePlanItem, findPlanItem } from './edit-plan'
import type { PlanContent, PlanItem } from './schema'

/** What the two lines of a tie share: all but the side, the place on that side, and the condition. */
const shared = ['slug', 'dosage', 'supervised', 'support', 'note', 'clinicianNote', 'pauses'] as const

/** The line that is another's other side, or null. */
export function findTied(content: PlanContent, item: Pick<PlanItem, 'id' | 'tieId'>): PlanItem | null {
  if (item.tieId === undefined) return null
  const lines = content.phases.flatMap(({ items }) => items)
  return lines.find((one) => one.tieId === item.tieId && one.id !== item.id) ?? null
}

/** Changes fields of a line as changePlanItem does; the line that it is tied to follows in what they share. */
export function changeTied(
  content: PlanContent,
  itemId: string,
  patch: Partial<Omit<PlanItem, 'id'>>,
): PlanContent {
  const changed = changePlanItem(content, itemId, patch)
  const line = findPlanItem(changed, itemId)?.item
  const other = line && findTied(changed, line)
  if (!other) return changed
  const followed = Object.fromEntries(shared.filter((key) => key in patch).map((key) => [key, patch[key]]))
  return changePlanItem(changed, other.id, followed)
}

/** Lets both lines of a tie go their own way. */
export function untie(content: PlanContent, itemId: string): PlanContent {
  const line = findPlanItem(content, itemId)?.item
  if (!line?.tieId) return content
  const other = findTied(content, line)
  const one = changePlanItem(content, itemId, { tieId: undefined })
  return other ? changePlanItem(one, other.id, { tieId: undefined }) : one
}
