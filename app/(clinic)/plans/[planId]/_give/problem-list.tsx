'use client'

import { useLocale } from 'next-intl'
import { Icon } from '@/app/_ui/icon'
import { describePlanProblem, type PlanProblem } from '@/lib/plan/plan-problems'
import { type Place, toPlace } from '../_components/place'
import { toLeftId } from './use-left'

/** What the plan still needs; a press leads to the field where it is mended. */
export function ProblemList({
  problems,
  onGo,
}: {
  problems: readonly PlanProblem[]
  onGo: (place: Place) => void
}) {
  if (problems.length === 0) return null
  return (
    <ul className="grid gap-1">
      {problems.map((problem) => (
        <li key={toLeftId(problem)} data-left={toLeftId(problem)} className="flex gap-2">
          <Icon name={problem.severity === 'block' ? 'stop' : 'warn'} className="mt-0.5" />
          <Problem problem={problem} onGo={onGo} />
        </li>
      ))}
    </ul>
  )
}

function Problem({ problem, onGo }: { problem: PlanProblem; onGo: (place: Place) => void }) {
  const words = describePlanProblem(problem, useLocale())
  const place = toPlace(problem)
  if (!place) return words
  return (
    <button
      type="button"
      className="text-start underline decoration-line-2 underline-offset-2 hover:decoration-accent"
      onClick={() => onGo(place)}
    >
      {words}
    </button>
  )
}
