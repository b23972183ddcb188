import { goalsOf } from '@/lib/catalog/goals-of'
import type { SlimItem } from '@/lib/catalog/slim-item'
import { hasCode } from '@/lib/dosage/dosed-item'
import { type DraftGoal, type GoalClause, goalClauses } from './rules'

/** How well an item serves a goal: 0 best, by the place of the first clause that holds; null when it does not. */
export function servesGoal(item: SlimItem, goal: DraftGoal): number | null {
  const at = (goalClauses[goal] ?? []).findIndex((clause) => holds(item, clause))
  return at === -1 ? null : at
}

/** The first clause of a goal that holds of an item. */
export function clauseOf(item: SlimItem, goal: DraftGoal): GoalClause | undefined {
  return goalClauses[goal]?.find((clause) => holds(item, clause))
}

function holds(item: SlimItem, clause: GoalClause): boolean {
  const any = <One extends string>(wanted: readonly One[] | undefined, has: (one: One) => boolean) =>
    wanted === undefined || wanted.some(has)
  return (
    any(clause.kinds, (kind) => item.kind === kind) &&
    any(clause.positions, (position) => item.position === position) &&
    any(clause.muscles, (muscle) => item.muscles.includes(muscle)) &&
    any(clause.regions, (region) => item.regions.includes(region)) &&
    any(clause.attributes, (code) => hasCode(item, code)) &&
    any(clause.goals, (goal) => goalsOf(item).includes(goal))
  )
}
