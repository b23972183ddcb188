import type { Flag } from '@/lib/safety/flag'
import type { FrozenPlan } from '../frozen/frozen-plan'
import { checkPlan, type RuleCard } from './check-plan'

type Given = Pick<FrozenPlan, 'content' | 'items' | 'answers'>
type Known = { flags: readonly Flag[]; today: string }

/**
 * The lines of a version, by id, that the safety rules block for what is known of the patient today, whatever was known
 * when it was published: facts change, and dates pass. A line that was given with a licensed member's reason stays
 * given as long as what the reason was about is the same.
 */
export function heldLines(version: Given, known: Known): Set<string> {
  return new Set(heldCards(version, known).flatMap(({ lines }) => lines.map(({ itemId }) => itemId)))
}

/** What blocks the lines that heldLines names: the rules, each with the lines that no reason covers. */
export function heldCards({ content, items, answers = [] }: Given, { flags, today }: Known): RuleCard[] {
  const cards = checkPlan(content, { find: (slug) => items[slug], facts: { flags: [...flags] }, today })
  const overridden = (rule: string) =>
    new Set(answers.filter((one) => one.rule === rule && one.reason).flatMap(({ lines }) => lines))
  return cards
    .filter(({ severity }) => severity === 'block')
    .map((card) => {
      const given = overridden(card.rule)
      return { ...card, lines: card.lines.filter((line) => !given.has(line.fingerprint)) }
    })
    .filter(({ lines }) => lines.length > 0)
}
