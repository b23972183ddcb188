import type { SlimItem } from '@/lib/catalog/slim-item'
import { type CheckOptions, checkPlan, type RuleCard } from './check-plan'

export type BlockedItem = Pick<RuleCard, 'rule' | 'flag' | 'message' | 'override'>

/**
 * The items of a catalog that this patient can not be given today as the catalog doses them, with the rule that blocks
 * each; one that can be done on one of two sides is not among them.
 */
export function blockedItems(
  items: Iterable<SlimItem>,
  options: Pick<CheckOptions, 'facts' | 'today' | 'locale'>,
): Map<string, BlockedItem> {
  if (options.facts.flags.length === 0) return new Map()
  const bySlug = new Map([...items].map((item) => [item.slug, item]))
  const blocked = (['left', 'right'] as const).map((side) => {
    const lines = [...bySlug.values()].map((item) => ({
      id: item.slug,
      slug: item.slug,
      ...(item.sideRule === 'one' ? { side } : {}),
      ...(item.dosage ? { dosage: item.dosage } : {}),
    }))
    const plan = { phases: [{ id: 'all', items: lines }] }
    const found = new Map<string, BlockedItem>()
    for (const { severity, lines: hit, ...card } of checkPlan(plan, {
      find: (slug) => bySlug.get(slug),
      ...options,
    }))
      if (severity === 'block') for (const { slug } of hit) if (!found.has(slug)) found.set(slug, card)
    return found
  })
  const [left, right] = blocked
  return new Map([...(left ?? [])].filter(([slug]) => right?.has(slug)))
}

/** Whether an item asks for no position the patient cannot take and nothing they do not have; unknown keeps it. */
export function fitsAtHome(
  { position, equipment }: Pick<SlimItem, 'position' | 'equipment'>,
  known: { positions?: readonly string[] | undefined; equipment?: readonly string[] | undefined },
): boolean {
  const takes = position === 'AN' || known.positions === undefined || known.positions.includes(position)
  return takes && (known.equipment === undefined || equipment.every((one) => known.equipment?.includes(one)))
}
