import type { Page } from '../block'
import { firstPageGap } from '../fill-pages'
import { flowPages } from '../flow-pages'
import { type Plan, toColumnSections, toPlanExercises, toPlanParts } from '../plan-parts'
import { scaleType } from '../scale-type'

/** Type against that of the layout, tried one after another. */
const typeSteps = [1, 0.95, 0.9, 0.86, 0.82, 0.78, 0.76]

/**
 * Exercises one after another with pictures beside each other, then the log and, in two columns, all else: five
 * exercises on two pages, with the largest type and then the largest pictures at which that is so. Where no size is
 * small enough, on as few pages as can be.
 */
export function toCompactPages(plan: Plan): Page[] {
  const goal = Math.max(2, Math.ceil(plan.model.exercises.length / 2.5))
  const { pictureHeights } = plan.setting.lengths
  let fewest: Page[] | null = null
  for (const factor of typeSteps) {
    const toPages = toFlow({ ...plan, setting: scaleType(plan.setting, factor) }, firstPageGap * factor)
    for (const size of pictureHeights.keys()) {
      const pages = toPages(size)
      if (pages.length <= goal) return pages
      if (!fewest || pages.length < fewest.length) fewest = pages
    }
  }
  return fewest ?? []
}

/** Pages with every exercise in one of its sizes, the largest at 0; `gap` is the least space between two blocks. */
function toFlow(plan: Plan, gap: number): (size: number) => Page[] {
  const { head, told, light, emergency, effort, signs, log } = toPlanParts(plan)
  const exercises = toPlanExercises(plan)
  const columns = toColumnSections(plan)
  const after = [...(signs ? [signs] : []), ...log, ...(effort ? [effort] : [])]
  return (size) => {
    const sized = exercises.flatMap(({ sizes, overflow }) => [
      ...sizes.slice(Math.min(size, sizes.length - 1)).slice(0, 1),
      ...overflow,
    ])
    const blocks = [head, ...told, light, ...sized, ...after]
    return flowPages({ blocks, columns, box: emergency, gap }, plan)
  }
}
