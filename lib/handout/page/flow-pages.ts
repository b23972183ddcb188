import type { Block, Page } from './block'
import { toColumnBlocks } from './column-blocks'
import { type Area, fits, heightOf, placeBlocks } from './fill-pages'

/** Least space above the emergency box, in points. */
const aboveBox = 7

export type Flow = {
  /** One after another over the whole width; one that finds no room begins the next page. */
  blocks: readonly Block[]
  /** After them, in two columns, of whose width they are. */
  columns?: readonly Block[]
  /** Stands at the foot of page one. */
  box?: Block
  /** Least space between two blocks, in points. */
  gap: number
}

/** Blocks on as many pages as they take, with the emergency box at the foot of page one. */
export function flowPages(
  { blocks, columns = [], box, gap }: Flow,
  { firstArea, area }: { firstArea: Area; area: Area },
): Page[] {
  const firstRoom = firstArea.height - (box ? box.height + aboveBox : 0)
  const pages: Block[][] = [[]]
  const roomOf = (count: number) => (count === 1 ? firstRoom : area.height)
  const add = (block: Block) => {
    const last = pages.at(-1) ?? []
    if (fits([...last, block], roomOf(pages.length), gap)) last.push(block)
    else pages.push([block])
  }
  for (const block of blocks) add(block)
  const last = pages.at(-1) ?? []
  const left = roomOf(pages.length) - heightOf(last, gap) - (last.length > 0 ? gap : 0)
  for (const block of toColumnBlocks(columns, { width: area.width, firstRoom: left, room: area.height }))
    add(block)
  return pages.map((page, index) => {
    if (index > 0) return { blocks: placeBlocks(page, area, gap) }
    const placed = placeBlocks(page, { ...firstArea, height: firstRoom }, gap)
    if (!box) return { blocks: placed }
    const foot = { ...box, left: firstArea.left, top: firstArea.top + firstArea.height - box.height }
    return { blocks: [...placed, foot] }
  })
}
