import type { Block, Piece, TextPiece } from './block'

/**
 * A block of words higher than `room` points as several that fit, parted between lines: the last resort for a note
 * of many lines. Drawings and rules stay with the first. A block that fits is answered as it is.
 */
export function splitTall(block: Block, room: number): Block[] {
  if (block.height <= room) return [block]
  const texts = block.pieces.filter((piece): piece is TextPiece => piece.piece === 'text')
  const others = block.pieces.filter((piece) => piece.piece !== 'text')
  const parts: Piece[][] = [[...others]]
  let start = 0
  for (const text of texts)
    for (const [index, line] of text.lines.entries()) {
      const top = text.top + index * text.leading
      if (top + text.leading - start > room) {
        parts.push([])
        start = top
      }
      addLine(parts.at(-1) ?? [], text, line, top - start)
    }
  return parts.map((pieces, index) => ({
    ...(index === 0 ? block : { name: `${block.name}-more` }),
    pieces,
    height: Math.max(...pieces.map((piece) => (piece.piece === 'text' ? piece.top + piece.height : 0))),
  }))
}

function addLine(pieces: Piece[], text: TextPiece, line: TextPiece['lines'][number], top: number): void {
  const last = pieces.at(-1)
  const follows =
    last?.piece === 'text' &&
    last.left === text.left &&
    Math.abs(last.top + last.height - top) < 0.01 &&
    last.size === text.size
  if (last?.piece === 'text' && follows) {
    last.lines = [...last.lines, line]
    last.height += text.leading
  } else pieces.push({ ...text, lines: [line], top, height: text.leading })
}
