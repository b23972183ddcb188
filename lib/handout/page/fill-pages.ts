import type { Block, Page } from './block'
import { rules } from './measures'
import { mm } from './paper'

/** Least and most space between two blocks of a page, in points; page one is closer set, so that the log stays on it. */
const least = mm(4)
const most = mm(9)
export const firstPageGap = mm(2.4)

export type Area = { left: number; top: number; width: number; height: number }

/** Blocks below each other from the top of the area; what is left over widens the gaps, up to a limit. */
export function placeBlocks(blocks: readonly Block[], area: Area, gap = least): Page['blocks'] {
  const used = blocks.reduce((sum, block) => sum + block.height, 0)
  const spare = blocks.length > 1 ? (area.height - used) / (blocks.length - 1) : 0
  const space = Math.min(most, Math.max(gap, spare))
  let top = area.top
  return blocks.flatMap((block, index) => {
    const placed = { ...block, left: area.left, top }
    top += block.height + space
    return isExercise(block) && isRuledBefore(blocks[index + 1])
      ? [placed, toRule(area, top - space / 2)]
      : [placed]
  })
}

/** Whether a block is an exercise. */
export function isExercise(block: Block): boolean {
  return block.name.startsWith('exercise:')
}

function isRuledBefore(block: Block | undefined): boolean {
  return block !== undefined && (isExercise(block) || block.name === 'effort')
}

/** Height of blocks below each other with the least space between them. */
export function heightOf(blocks: readonly Block[], gap = least): number {
  return blocks.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(0, blocks.length - 1)
}

/** Whether blocks fit a height, a rounding error of layout allowed. */
export function fits(blocks: readonly Block[], height: number, gap = least): boolean {
  return heightOf(blocks, gap) <= height + 0.01
}

function toRule({ left, width }: Area, top: number) {
  const rule = { piece: 'rule' as const, left: 0, top: 0, width, weight: rules.part }
  return { name: 'rule', height: rules.part, pieces: [rule], left, top: top - rules.part / 2 }
}
