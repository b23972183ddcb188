import type { Page } from '../block'
import { type SizedExercise, toLowestExercise } from '../exercise-sizes'
import { type Area, firstPageGap } from '../fill-pages'
import { toFirstPage } from '../first-page'
import { closer } from '../measures'
import { type Closeness, toNextPages } from '../next-pages'
import { type Plan, toPlanExercises, toPlanParts } from '../plan-parts'

/** A stack of paper that nobody reads begins here. */
const fewPages = 4

/**
 * Two exercises a page. Where the last page would be half empty, or the pages are many, the exercises are set closer
 * (smaller pictures, steps that run on, less space), and then what is read once is set smaller too: whichever takes
 * fewest pages, and of equals the one that leaves least of the last page empty.
 */
export function toStandardPages(plan: Plan): Page[] {
  const { area, setting } = plan
  const pages = fillPages(plan, toPlanExercises(plan))
  if (toFilled(pages, area) >= 0.5 && pages.length <= fewPages) return pages
  const { sizes, lengths } = setting
  const best = [{ ...closer, sizes, lengths }, closer]
    .map((close) => {
      const closePlan = { ...plan, setting: { ...setting, ...close } }
      const small = toPlanExercises(closePlan, area, toLowestExercise)
      return fillPages(closePlan, small, { gap: firstPageGap, longest: area.width })
    })
    .reduce((one, other) =>
      other.length < one.length ||
      (other.length === one.length && toFilled(other, area) > toFilled(one, area))
        ? other
        : one,
    )
  return best.length < pages.length ? best : pages
}

/** How much of the last page is filled, of 1. */
function toFilled(pages: readonly Page[], area: Area): number {
  const blocks = pages.at(-1)?.blocks ?? []
  const bottom = Math.max(0, ...blocks.map(({ top, height }) => top + height))
  return (bottom - area.top) / area.height
}

function fillPages(
  plan: Plan,
  exercises: readonly SizedExercise[],
  { longest, ...closeness }: Closeness & { longest?: number } = {},
): Page[] {
  const { signs, sections, told, ...parts } = toPlanParts(plan, longest)
  const first = toFirstPage({ ...parts, exercise: exercises[0] ?? null }, plan.firstArea)
  const rest = toNextPages(
    {
      before: [...told, ...first.left],
      exercises: exercises.slice(first.exerciseUsed ? 1 : 0),
      carried: first.exerciseUsed ? (exercises[0]?.overflow ?? []) : [],
      after: [...first.later, ...(signs ? [signs] : []), ...sections],
    },
    plan.area,
    closeness,
  )
  return [first.page, ...rest]
}
