import { type Block, movePieces, type Piece } from './block'
import { isMore, toFragments } from './fragments'
import { mm } from './paper'

/** Space between two columns, in points. */
const gutter = mm(7)
/** Space between two blocks of a column, in points. */
const gap = mm(2.4)

/** How wide each of two columns is; all lengths in points. */
export function columnWidthOf(width: number): number {
  return (width - gutter) / 2
}

/**
 * Blocks of a column's width in two columns, as even as their words allow: one block for each page they take. The
 * first page has `firstRoom` left, which may hold none of them, those after it `room`.
 */
export function toColumnBlocks(
  blocks: readonly Block[],
  { width, firstRoom, room }: { width: number; firstRoom: number; room: number },
): Block[] {
  const pages: Block[] = []
  let waiting = blocks.flatMap(toFragments)
  let height = firstRoom
  while (waiting.length > 0) {
    const count = countFitting(waiting, height)
    // A block higher than the page has been parted before; should one be left, it stands alone.
    const taken = count > 0 || height < room ? count : 1
    if (taken > 0) pages.push(toColumns(waiting.slice(0, taken), width))
    waiting = waiting.slice(taken)
    height = room
  }
  return pages
}

function countFitting(blocks: readonly Block[], height: number): number {
  let count = 0
  while (count < blocks.length && heightOfEven(blocks.slice(0, count + 1)) <= height + 0.01) count += 1
  return count
}

function heightOfEven(blocks: readonly Block[]): number {
  return heightAt(blocks, findEvenSplit(blocks))
}

function findEvenSplit(blocks: readonly Block[]): number {
  let best = blocks.length
  for (let split = 1; split < blocks.length; split += 1)
    if (heightAt(blocks, split) < heightAt(blocks, best)) best = split
  return best
}

function heightAt(blocks: readonly Block[], split: number): number {
  return Math.max(heightOf(blocks.slice(0, split)), heightOf(blocks.slice(split)))
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block, index) => sum + gapBefore(block, index) + block.height, 0)
}

function gapBefore(block: Block, index: number): number {
  return index === 0 || isMore(block) ? 0 : gap
}

function toColumns(blocks: readonly Block[], width: number): Block {
  const split = findEvenSplit(blocks)
  const right = columnWidthOf(width) + gutter
  const pieces = [...toPieces(blocks.slice(0, split), 0), ...toPieces(blocks.slice(split), right)]
  const bookmark = blocks.find((block) => block.bookmark)?.bookmark
  return { name: 'columns', height: heightOfEven(blocks), pieces, ...(bookmark ? { bookmark } : {}) }
}

function toPieces(blocks: readonly Block[], left: number): Piece[] {
  let top = 0
  return blocks.flatMap((block, index) => {
    const start = top + gapBefore(block, index)
    top = start + block.height
    return movePieces(block.pieces, left, start)
  })
}
