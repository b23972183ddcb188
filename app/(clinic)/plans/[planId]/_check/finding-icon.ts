import type { RuleCard } from '@/lib/plan/check/check-plan'

/** Three shapes, so that no colour is needed to tell them apart. */
export function findingIcon({ severity }: Pick<RuleCard, 'severity'>) {
  return severity === 'block' ? 'stop' : severity
}
