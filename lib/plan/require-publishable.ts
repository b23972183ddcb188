import type { Catalog } from '@/lib/catalog/catalog'
import { InputError, type InputProblem } from '@/lib/errors'
import { completeLocales } from '@/lib/i18n/locales'
import { said } from '@/lib/i18n/said'
import { type PlanProblem, planProblems, sayPlanProblem } from './plan-problems'
import type { PlanContent } from './schema'

/** Throws InputError with every problem that stops the content from being published, each at its place in it. */
export function requirePublishable(
  content: PlanContent,
  catalog: Pick<Catalog, 'find'>,
  today: string,
): void {
  const stops = planProblems(content, catalog, today).filter(({ severity }) => severity === 'block')
  if (stops.length === 0) return
  const message = said('plan.stopsPublishing', { count: stops.length })
  throw new InputError(
    message,
    stops.map((problem) => toInputProblem(problem, content)),
  )
}

/** Throws InputError for a plan in a language whose texts are not complete. */
export function requireCompleteLocale(locale: string): void {
  if ((completeLocales as readonly string[]).includes(locale)) return
  const allowed = completeLocales.join(', ')
  const message = said('plan.localeMissing', { locale, allowed })
  throw new InputError(message, [{ path: 'locale', found: locale, allowed }])
}

function toInputProblem(problem: PlanProblem, content: PlanContent): InputProblem {
  const p = content.phases.findIndex(({ id }) => id === problem.phaseId)
  const i = content.phases[p]?.items.findIndex(({ id }) => id === problem.itemId) ?? -1
  const path = p < 0 ? 'phases' : i < 0 ? `phases[${p}]` : `phases[${p}].items[${i}]`
  return { path, found: problem.slug ?? '', allowed: sayPlanProblem(problem) }
}
