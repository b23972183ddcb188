import type { SlimItem } from '@/lib/catalog/slim-item'
import { formatDose } from '@/lib/dosage/format-dose'
import { parseDose } from '@/lib/dosage/parse-dose'
import type { PlanContent, PlanItem } from '@/lib/plan/schema'
import { doseKey } from './dose-key'

/**
 * The first line, of all phases, whose dose was left as a text that the plan does not have: no dose, or another one than
 * the line's. `typed` is what a field holds, by its key; a text stays there for a moment after the plan has taken it.
 */
export function findUnreadDose(
  planId: string,
  { phases, locale }: PlanContent,
  catalog: ReadonlyMap<string, SlimItem>,
  typed: (key: string) => string | null,
): string | null {
  const isUnread = (item: PlanItem) => {
    const text = typed(doseKey(planId, item.id))
    const entry = catalog.get(item.slug)
    return text !== null && (!entry || !isTaken(parseDose(text, entry, locale), item, entry))
  }
  return phases.flatMap(({ items }) => items).find(isUnread)?.id ?? null
}

function isTaken(parsed: ReturnType<typeof parseDose>, item: PlanItem, entry: SlimItem): boolean {
  if (!parsed.ok || (parsed.side !== undefined && parsed.side !== item.side)) return false
  const said = formatDose(parsed.dosage, { supervised: parsed.supervised, item: entry })
  return said === formatDose(item.dosage ?? {}, { supervised: item.supervised, item: entry })
}
