import type { SlimItem } from '@/lib/catalog/slim-item'
import type { PlanItem } from '../schema'
import { swapItem } from '../swap-item'
import { type CheckOptions, checkPlan } from './check-plan'

export type Swaps = {
  /** Down the ladder. */
  easier?: SlimItem
  /** The likest one of the same kind in another position. */
  otherPosition?: SlimItem
}

type Options = { catalog: ReadonlyMap<string, SlimItem>; rule: string } & Pick<
  CheckOptions,
  'facts' | 'today'
>

const likestTried = 40

/**
 * What could take a line's place so that this rule has nothing to say of it and nothing blocks it: the nearest easier
 * one of its ladder, and the likest one in another position.
 */
export function findSwaps(line: PlanItem, { catalog, rule, facts, today }: Options): Swaps {
  const item = catalog.get(line.slug)
  if (!item) return {}
  const passes = (to: SlimItem) => {
    const swapped = { ...line, ...swapItem(line, item, to) }
    const plan = { phases: [{ id: 'phase', items: [swapped] }] }
    const cards = checkPlan(plan, { find: (slug) => catalog.get(slug), facts, today })
    return cards.every((card) => card.severity !== 'block' && card.rule !== rule)
  }
  const easier = downLadder(item, catalog).find(passes)
  const otherPosition = likestElsewhere(item, catalog).find((to) => to.slug !== easier?.slug && passes(to))
  return { ...(easier ? { easier } : {}), ...(otherPosition ? { otherPosition } : {}) }
}

/** The easier ones of an item's ladder, the nearest first. */
export function downLadder(item: SlimItem, catalog: Options['catalog']): SlimItem[] {
  const found: SlimItem[] = []
  for (let next = item.easier; next !== undefined && found.length < 6; ) {
    const one = catalog.get(next)
    if (!one || found.includes(one)) break
    found.push(one)
    next = one.easier
  }
  return found
}

/** Items of the kind that work the same muscle, or the same nerve, in another position; the likest first. */
export function likestElsewhere(item: SlimItem, catalog: Options['catalog']): SlimItem[] {
  const shared = (one: readonly string[], other: readonly string[]) =>
    one.filter((each) => other.includes(each)).length
  const likeness = (other: SlimItem) =>
    shared(item.muscles, other.muscles) * 3 +
    shared(item.regions, other.regions) * 2 +
    (item.nerve && item.nerve === other.nerve ? 4 : 0) -
    Math.abs((item.level ?? 1) - (other.level ?? 1))
  return [...new Set(catalog.values())]
    .filter((other) => other.kind === item.kind && other.position !== item.position && other.text !== null)
    .filter((other) => shared(item.muscles, other.muscles) > 0 || (item.nerve && item.nerve === other.nerve))
    .map((other) => ({ other, likeness: likeness(other) }))
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, likestTried)
    .map(({ other }) => other)
}
