import { expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { describePlanProblem, planProblems } from '@/lib/plan/plan-problems'
import { everyField } from './every-field'

it('can be published by this version, so that a release of it can be stored', () => {
  const problems = planProblems(everyField, builtInCatalog('en'), everyField.startDate ?? '')
  const stops = problems.filter(({ severity }) => severity === 'block')
  expect(stops.map((problem) => `${problem.itemId}: ${describePlanProblem(problem, 'en')}`)).toEqual([])
})
