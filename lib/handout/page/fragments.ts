import type { Block, Piece, TextPiece } from './block'

/** Fewest lines of a paragraph that stand together. */
const together = 4

/**
 * A block of words as blocks of a few lines that may stand in two columns, each at least four lines of a paragraph or
 * the whole of it; what its name begins with stays with the first words. Those after the first are named `-more` and
 * follow without a gap.
 */
export function toFragments(block: Block): Block[] {
  const ends = [...listCuts(block), block.height]
  let start = 0
  return ends.map((end, index) => {
    const pieces = block.pieces.flatMap((piece) => slice(piece, start, end))
    const fragment = { name: block.name, height: end - start, pieces }
    start = end
    return index === 0 ? { ...block, ...fragment } : { ...fragment, name: `${block.name}-more` }
  })
}

/** Whether a block goes on with the words of the one before it. */
export function isMore({ name }: Block): boolean {
  return name.endsWith('-more')
}

/** Heights at which a block may be parted: behind its first words, before each paragraph and inside long ones. */
function listCuts({ pieces }: Block): number[] {
  const texts = pieces.filter((piece): piece is TextPiece => piece.piece === 'text')
  const opening = texts.findIndex(({ lines }) => lines.length >= together)
  if (opening < 0) return []
  return texts.slice(opening).flatMap(({ top, leading, lines }, index) => {
    const inside = Array.from({ length: Math.floor(lines.length / together) - 1 }, (_, part) => {
      return top + leading * together * (part + 1)
    })
    return index === 0 ? inside : [top, ...inside]
  })
}

function slice(piece: Piece, start: number, end: number): Piece[] {
  if (piece.piece !== 'text') return piece.top >= start && piece.top < end ? [moveUp(piece, start)] : []
  const { top, leading } = piece
  const isIn = (_: unknown, index: number) => {
    const middle = top + (index + 0.5) * leading
    return middle >= start && middle < end
  }
  const lines = piece.lines.filter(isIn)
  if (lines.length === 0) return []
  const first = piece.lines.findIndex(isIn)
  return [moveUp({ ...piece, lines, top: top + first * leading, height: lines.length * leading }, start)]
}

function moveUp<Moved extends Piece>(piece: Moved, by: number): Moved {
  return { ...piece, top: piece.top - by }
}
