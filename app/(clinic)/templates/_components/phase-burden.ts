import type { CatalogItem } from '@/lib/catalog/item'
import { planBurden } from '@/lib/dosage/plan-burden'
import { isGiven } from '@/lib/plan/given-lines'
import { roundOf } from '@/lib/plan/line-groups'
import type { PlanPhase } from '@/lib/plan/schema'

/**
 * How much one phase asks of a day: number of exercises and minutes. Lines that `find` does not know and lines that
 * wait for their condition do not count.
 */
export function phaseBurden(phase: PlanPhase, find: (slug: string) => CatalogItem | null | undefined) {
  return planBurden(
    phase.items.filter(isGiven).flatMap((line) => {
      const item = find(line.slug)
      return item ? [{ item, dosage: line.dosage, side: line.side, round: roundOf(phase, line) }] : []
    }),
  )
}
