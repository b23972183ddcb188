import type { PlanContent } from '@/lib/plan/schema'

/** Names the dose of a line among the fields that this tab keeps half typed. */
export function doseKey(planId: string, itemId: string): string {
  return `${planId}:${itemId}:dose`
}

/** Whether the field of any line's dose was left half typed. `typed` is what a field holds, by its key. */
export function isDoseTyped(
  planId: string,
  { phases }: PlanContent,
  typed: (key: string) => string | null,
): boolean {
  return phases.some(({ items }) => items.some(({ id }) => typed(doseKey(planId, id)) !== null))
}
