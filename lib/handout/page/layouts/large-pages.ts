import type { Page } from '../block'
import { firstPageGap, fits } from '../fill-pages'
import { toFirstPage } from '../first-page'
import { toNextPages } from '../next-pages'
import { mm } from '../paper'
import { type Plan, toPlanExercises, toPlanParts } from '../plan-parts'

/** One exercise a page; log and effort scale come after them. */
export function toLargePages(plan: Plan): Page[] {
  const exercises = toPlanExercises(plan)
  const { signs, sections, log, effort, told, ...parts } = toPlanParts(plan)
  // On a low sheet head and box take all of page one: the light then opens the next.
  const room = plan.firstArea.height - parts.emergency.height - mm(3)
  const isLow = !fits([parts.head, parts.light], room, firstPageGap)
  const top = isLow ? { ...parts, light: null } : parts
  const first = toFirstPage({ ...top, log: [], effort: null, exercise: exercises[0] ?? null }, plan.firstArea)
  const rest = toNextPages(
    {
      before: [...told, ...(isLow ? [parts.light] : [])],
      exercises: exercises.slice(first.exerciseUsed ? 1 : 0),
      carried: first.exerciseUsed ? (exercises[0]?.overflow ?? []) : [],
      after: [...log, ...(effort ? [effort] : []), ...(signs ? [signs] : []), ...sections],
    },
    plan.area,
    { most: 1 },
  )
  return [first.page, ...rest]
}
