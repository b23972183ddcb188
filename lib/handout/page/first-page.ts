import type { Block, Page } from './block'
import type { SizedExercise } from './exercise-sizes'
import { type Area, findFitting, fits, heightOf, placeBlocks } from './fill-pages'

export type FirstParts = {
  head: Block
  light: Block
  emergency: Block
  effort: Block
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

/**
 * Page one, top to bottom: head, pain light, first exercise, weekly log, and the emergency box at the foot.
 * The log moves to the next page before a picture gets smaller than it should be; what room is then left
 * goes to the effort scale.
 */
export function toFirstPage(parts: FirstParts, area: Area): FirstPage {
  const { head, light, emergency, effort, exercise } = parts
  const top = [head, light]
  const room = area.height - emergency.height - 8
  const log = parts.log.length === 1 ? (parts.log[0] ?? null) : null
  const sizes = exercise?.sizes ?? []
  const together = log ? findFitting(top, sizes.slice(0, 4), [log], room) : null
  if (together && log) {
    const extra = fits([...top, together, log, effort], room) ? [effort] : []
    return close([...top, together, log, ...extra], parts, area, extra.length > 0, [])
  }
  const alone = findFitting(top, sizes, [], room)
  const kept = alone ? [...top, alone] : top
  const withEffort = fits([...kept, effort], room)
  const blocks = withEffort ? [...kept, effort] : kept
  const logFits = !alone && log !== null && fits([...blocks, log], room)
  return close(
    logFits && log ? [...blocks, log] : blocks,
    parts,
    area,
    withEffort,
    logFits ? [] : [...parts.log],
  )
}

function close(
  blocks: readonly Block[],
  { emergency, effort, exercise }: FirstParts,
  area: Area,
  effortUsed: boolean,
  left: Block[],
): FirstPage {
  const boxTop = area.top + area.height - emergency.height
  const placed = placeBlocks(blocks, {
    ...area,
    height: Math.min(area.height - emergency.height - 8, heightOf(blocks) + 60),
  })
  return {
    page: { blocks: [...placed, { ...emergency, left: area.left, top: boxTop }] },
    exerciseUsed: exercise !== null && blocks.some((block) => exercise.sizes.includes(block)),
    left,
    later: effortUsed ? [] : [effort],
  }
}
