import type { PlanContent, PlanItem } from '../schema'
import { type CheckOptions, checkPlan, type RuleCard } from './check-plan'

/** A line that was not put in, where it would stand, and the rule that blocks it. */
export type DroppedLine = { line: PlanItem; phaseId: string; card: RuleCard }

type Options = Omit<CheckOptions, 'answers'>

/**
 * The content without those of its lines, named by id, that the rules block for this patient, each by the day on which its
 * phase can begin, and what was taken out. A line whose side is still open stays when one of the two can be given; one
 * that waits for its condition goes as the others do.
 */
export function dropBlocked(
  content: PlanContent,
  ids: ReadonlySet<string>,
  options: Options,
): { content: PlanContent; dropped: DroppedLine[] } {
  if (options.facts.flags.length === 0 || ids.size === 0) return { content, dropped: [] }
  const [left, right] = [blockedOn('left'), blockedOn('right')]
  const dropped: DroppedLine[] = []
  const phases = content.phases.map((phase) => ({
    ...phase,
    items: phase.items.filter((line) => {
      const card = ids.has(line.id) && right.has(line.id) ? left.get(line.id) : undefined
      if (card) dropped.push({ line, phaseId: phase.id, card })
      return !card
    }),
  }))
  return dropped.length === 0 ? { content, dropped } : { content: { ...content, phases }, dropped }

  function blockedOn(side: 'left' | 'right'): Map<string, RuleCard> {
    const sided = content.phases.map((phase) => ({
      ...phase,
      items: phase.items.map((line) =>
        line.side === undefined && options.find(line.slug)?.sideRule === 'one' ? { ...line, side } : line,
      ),
    }))
    const found = new Map<string, RuleCard>()
    for (const card of checkPlan({ ...content, phases: sided }, options))
      if (card.severity === 'block')
        for (const { itemId } of card.lines) if (!found.has(itemId)) found.set(itemId, card)
    return found
  }
}
