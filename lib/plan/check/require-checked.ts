import { InputError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import type { PlanContent } from '../schema'
import { openCards, type RuleCard } from './check-plan'

/**
 * Throws InputError for what the safety rules hold against content: every block that nobody overrode, and for a version
 * every warning that nobody acknowledged, each at the place of its first line.
 */
export function requireChecked(
  content: PlanContent,
  cards: readonly RuleCard[],
  { warnings }: { warnings: boolean },
): void {
  const stops = openCards(cards).filter(({ severity }) => severity === 'block' || warnings)
  if (stops.length === 0) return
  throw new InputError(
    said('safety.answer.stops', { count: stops.length }),
    stops.map((card) => ({ path: toPath(content, card), found: card.rule, allowed: card.message })),
  )
}

function toPath(content: PlanContent, { lines }: RuleCard): string {
  const ids = new Set(lines.map(({ itemId }) => itemId))
  for (const [p, { items }] of content.phases.entries()) {
    const i = items.findIndex(({ id }) => ids.has(id))
    if (i >= 0) return `phases[${p}].items[${i}]`
  }
  return 'phases'
}
