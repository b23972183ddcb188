import { effectiveAttributes } from '@/lib/dosage/effective-attributes'
import type { LineInput } from './review/review-line'
import type { ReviewOptions } from './review-plan'

/** Codes that a line does not carry because its dose limits the range: the rules about them do not come up. */
export type RemovedByLimit = { itemId: string; slug: string; codes: string[] }

/**
 * The lines whose typed limit ("bend your hip", 90 degrees) takes codes away (clinical spec 1.5), so that whoever reads
 * the findings sees that a rule is silent for that reason alone.
 */
export function listRemovedByLimit(
  plan: { phases: readonly { items: readonly LineInput[] }[] },
  { items }: Pick<ReviewOptions, 'items'>,
): RemovedByLimit[] {
  return plan.phases
    .flatMap((phase) => phase.items)
    .flatMap(({ id, slug, dosage }) => {
      const item = items[slug]
      if (!item || dosage?.rangeLimit === undefined) return []
      const kept = new Set(effectiveAttributes(item, dosage))
      const { rangeLimit: _, ...free } = dosage
      const codes = effectiveAttributes(item, free).filter((code) => !kept.has(code))
      return codes.length > 0 ? [{ itemId: id, slug, codes }] : []
    })
}
