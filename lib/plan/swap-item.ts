import type { SlimItem } from '@/lib/catalog/slim-item'
import { checkDosage } from '@/lib/dosage/check-dosage'
import type { PlanItem } from './schema'

/**
 * What changes of a line when another item takes its place: its side, note and place stay where the new item has them, its
 * dose where the new item takes it; else the item's own.
 */
export function swapItem(line: PlanItem, from: SlimItem, to: SlimItem): Partial<Omit<PlanItem, 'id'>> {
  const { dosage } = line
  const fits =
    dosage !== undefined &&
    from.kind === to.kind &&
    checkDosage(dosage, to).every(({ severity }) => severity !== 'error')
  return {
    slug: to.slug,
    side: to.sideRule === 'one' ? line.side : undefined,
    dosage: fits ? dosage : (to.dosage ?? undefined),
  }
}
