import type { PlanComparison } from '@/lib/plan/changes/compare-plans'

/** How many lines were added, changed, moved and taken out, how many are the same, and what else changed. */
export function toChangeCounts({ lines, others, same }: PlanComparison) {
  const count = (wanted: string) => lines.filter(({ mark }) => mark === wanted).length
  return {
    added: count('added'),
    changed: count('changed'),
    moved: count('moved'),
    removed: count('removed'),
    others: others.length,
    same: same.length,
  }
}
