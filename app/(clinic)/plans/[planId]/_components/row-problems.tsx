import { useLocale } from 'next-intl'
import { Icon } from '@/app/_ui/icon'
import { describePlanProblem, type PlanProblem } from '@/lib/plan/plan-problems'

/** What a line still needs, a sentence each. */
export function RowProblems({ problems }: { problems: readonly PlanProblem[] }) {
  const locale = useLocale()
  return problems
    .map((problem) => describePlanProblem(problem, locale))
    .map((sentence) => (
      <p key={sentence} className="flex gap-1.5 text-12 font-medium">
        <Icon name="warn" />
        {sentence}
      </p>
    ))
}
