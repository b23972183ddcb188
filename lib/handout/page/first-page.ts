import type { Block, Page } from './block'
import type { SizedExercise } from './exercise-sizes'
import { type Area, firstPageGap, fits, heightOf, isExercise, placeBlocks } from './fill-pages'

export type FirstParts = {
  head: Block
  /** Null where it stands elsewhere. */
  light: Block | null
  emergency: Block
  effort: Block | null
  /** One block, or several when the log is longer than a page. */
  log: readonly Block[]
  exercise: SizedExercise | null
}
export type FirstPage = {
  page: Page
  exerciseUsed: boolean
  /** What goes to the top of the next page. */
  left: Block[]
  /** What goes behind the exercises. */
  later: Block[]
}

/** Least space above the emergency box, in points. */
const aboveBox = 7

/**
 * Page one, top to bottom: head, pain light, first exercise, weekly log, and the emergency box at the foot.
 * Where room is short the steps run on in one paragraph; then the log moves to the next page, and what room that
 * leaves goes to the effort scale.
 */
export function toFirstPage(parts: FirstParts, area: Area): FirstPage {
  const { head, light, emergency, effort, exercise } = parts
  // What a long head leaves no room for opens the next page.
  if (light && !fits([head, light], area.height - emergency.height - aboveBox, firstPageGap)) {
    const page = toFirstPage({ ...parts, light: null }, area)
    return { ...page, left: [light, ...page.left] }
  }
  const top = [head, ...(light ? [light] : [])]
  const room = area.height - emergency.height - aboveBox
  const holds = (...blocks: readonly Block[]) => fits([...top, ...blocks], room, firstPageGap)
  const log = parts.log.length === 1 ? (parts.log[0] ?? null) : null
  const sizes = exercise?.sizes ?? []
  const together = log
    ? [...sizes, ...(exercise?.joined ?? [])].find((block) => holds(block, log))
    : undefined
  if (together && log) {
    const extra = effort && holds(together, log, effort) ? [effort] : []
    return close([...top, together, log, ...extra], parts, area, [])
  }
  const alone = [...sizes, ...(exercise?.joined ?? [])].find((block) => holds(block))
  const kept = alone ? [alone] : []
  const withEffort = effort && holds(...kept, effort) ? [...kept, effort] : kept
  // Without an exercise there may be room for the log that an exercise would have taken.
  if (!alone && log && holds(...withEffort, log)) return close([...top, ...withEffort, log], parts, area, [])
  return close([...top, ...withEffort], parts, area, [...parts.log])
}

function close(
  blocks: readonly Block[],
  { emergency, effort, exercise }: FirstParts,
  area: Area,
  left: Block[],
): FirstPage {
  const room = area.height - emergency.height - aboveBox
  const height = Math.min(room, heightOf(blocks, firstPageGap) + 60)
  const box = { ...emergency, left: area.left, top: area.top + area.height - emergency.height }
  return {
    page: { blocks: [...placeBlocks(blocks, { ...area, height }, firstPageGap), box] },
    exerciseUsed: exercise !== null && blocks.some(isExercise),
    left,
    later: effort && !blocks.includes(effort) ? [effort] : [],
  }
}
