import type { SlimItem } from '@/lib/catalog/slim-item'
import { findRung, type Rung } from '../ladder'
import type { PlanItem } from '../schema'
import { swapItem } from '../swap-item'
import { type CheckOptions, checkPlan } from './check-plan'

/** What becomes of a line that is taken up or down its ladder. `blocked`: the message of the rule that forbids it. */
export type LadderStep =
  | { kind: 'step'; to: SlimItem; patch: ReturnType<typeof swapItem> }
  | { kind: 'blocked'; to: SlimItem; message: string }
  | { kind: 'end' }

/**
 * Takes a line to the easier or harder neighbour of its item, held against the safety rules before: dose, side, note and
 * place stay where the new item has them.
 */
export function stepLadder(
  line: PlanItem,
  to: Rung,
  {
    catalog,
    ...known
  }: { catalog: ReadonlyMap<string, SlimItem> } & Pick<CheckOptions, 'facts' | 'today' | 'locale'>,
): LadderStep {
  const item = catalog.get(line.slug)
  const next = item ? findRung(item, to, catalog) : null
  if (!item || !next) return { kind: 'end' }
  const patch = swapItem(line, item, next)
  const plan = { phases: [{ id: 'phase', items: [{ ...line, ...patch }] }] }
  const cards = checkPlan(plan, { find: (slug) => catalog.get(slug), ...known })
  const block = cards.find(({ severity }) => severity === 'block')
  return block ? { kind: 'blocked', to: next, message: block.message } : { kind: 'step', to: next, patch }
}
