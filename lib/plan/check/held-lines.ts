import type { Flag } from '@/lib/safety/flag'
import type { FrozenPlan } from '../frozen/frozen-plan'
import { checkPlan } from './check-plan'

/**
 * The lines of a version, by id, that the safety rules block for what is known of the patient today, whatever was known
 * when it was published: facts change, and dates pass. A line that was given with a licensed member's reason stays
 * given as long as what the reason was about is the same.
 */
export function heldLines(
  { content, items, answers = [] }: Pick<FrozenPlan, 'content' | 'items' | 'answers'>,
  { flags, today }: { flags: readonly Flag[]; today: string },
): Set<string> {
  const cards = checkPlan(content, { find: (slug) => items[slug], facts: { flags: [...flags] }, today })
  const overridden = (rule: string) =>
    new Set(answers.filter((one) => one.rule === rule && one.reason).flatMap(({ lines }) => lines))
  return new Set(
    cards
      .filter(({ severity }) => severity === 'block')
      .flatMap(({ rule, lines }) => {
        const given = overridden(rule)
        return lines.filter((line) => !given.has(line.fingerprint)).map(({ itemId }) => itemId)
      }),
  )
}
