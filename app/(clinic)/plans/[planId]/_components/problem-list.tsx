'use client'

import { describePlanProblem, type PlanProblem } from '@/lib/plan/plan-problems'
import { Icon } from '../../../../_ui/icon'
import { useBuilder } from './builder-context'

/** What the plan still needs; a press leads to the line it is about. */
export function ProblemList({ problems }: { problems: readonly PlanProblem[] }) {
  const { openItem, showPhase } = useBuilder()
  if (problems.length === 0) return null
  return (
    <ul className="grid gap-1">
      {problems.map((problem) => (
        <li key={`${problem.code}-${problem.itemId ?? problem.phaseId}`} className="flex gap-2">
          <Icon name={problem.severity === 'block' ? 'stop' : 'warn'} className="mt-0.5" />
          {problem.itemId ? (
            <button
              type="button"
              className="text-left underline decoration-line-2 underline-offset-2 hover:decoration-accent"
              onClick={() => {
                if (problem.phaseId) showPhase(problem.phaseId)
                openItem(problem.itemId ?? null)
              }}
            >
              {describePlanProblem(problem, 'en')}
            </button>
          ) : (
            describePlanProblem(problem, 'en')
          )}
        </li>
      ))}
    </ul>
  )
}
