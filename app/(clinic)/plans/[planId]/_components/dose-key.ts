import type { PlanContent } from '@/lib/plan/schema'

/** Names the dose of a line among the fields that this tab keeps half typed. */
export function doseKey(planId: string, itemId: string): string {
  return `${planId}:${itemId}:dose`
}

/** The first line whose dose was left as a text that is no dose, of all phases; `isTyped` tells by its key. */
export function findUnreadDose(
  planId: string,
  content: PlanContent,
  isTyped: (key: string) => boolean,
): string | null {
  const lines = content.phases.flatMap(({ items }) => items)
  return lines.find(({ id }) => isTyped(doseKey(planId, id)))?.id ?? null
}
