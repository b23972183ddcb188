import type { Faces } from '@/lib/handout/fonts/load-faces'
import type { InkPiece, PicturePiece, Piece, PlacedBlock } from '@/lib/handout/page/block'
import type { Tag } from '@/lib/handout/page/tag'
import { paintInk } from './paint-ink'
import type { PicturePainter } from './paint-picture'
import { paintText, paintUntaggedText } from './paint-text'
import type { TaggedDocument } from './tagged-document'

export type Paints = { grey: boolean; accent: string | null; pictures: PicturePainter; faces: Faces }

/** Paints one block from the place where it stands: rules and frames below, then what is read, in reading order, as a section. */
export function paintBlock(doc: TaggedDocument, block: PlacedBlock, paints: Paints): void {
  if (block.furniture) paintFurniture(doc, 'Pagination', block.pieces, paints)
  else {
    doc.beginSection()
    paintFurniture(doc, 'Layout', block.pieces.filter(isSilent), paints)
    for (const piece of block.pieces) if (!isSilent(piece)) paintPiece(doc, piece, block, paints)
  }
}

/** Ink without words in place of it. */
function isSilent(piece: Piece): piece is InkPiece {
  return piece.piece !== 'text' && piece.piece !== 'picture' && !piece.alt
}

function paintFurniture(
  doc: TaggedDocument,
  type: 'Layout' | 'Pagination',
  pieces: readonly Piece[],
  paints: Paints,
): void {
  if (pieces.length === 0) return
  doc.artifact(type, () => {
    for (const piece of pieces)
      if (piece.piece === 'text') paintUntaggedText(doc, piece, paints.faces)
      else paintShape(doc, piece, paints)
  })
}

function paintPiece(doc: TaggedDocument, piece: Piece, block: PlacedBlock, paints: Paints): void {
  if (piece.piece === 'text') {
    paintText(doc, piece, paints)
    return
  }
  if (piece.piece === 'picture' && !paints.pictures.has(piece)) return
  const alt = piece.piece === 'picture' ? piece.picture.alt : (piece.alt ?? '')
  const tag: Tag = { type: 'Figure', alt, ...(piece.tag && { in: piece.tag }) }
  const box = { left: block.left + piece.left, top: block.top + piece.top, ...sizeOf(piece) }
  doc.figure(tag, box, () => paintShape(doc, piece, paints))
}

function paintShape(doc: TaggedDocument, piece: PicturePiece | InkPiece, paints: Paints): void {
  if (piece.piece === 'picture') paints.pictures.paint(piece)
  else if (piece.piece === 'logo') paints.pictures.paintLogo(piece)
  else paintInk(doc, piece, paints)
}

function sizeOf(piece: PicturePiece | InkPiece): { width: number; height: number } {
  if ('size' in piece) return { width: piece.size, height: piece.size }
  return { width: piece.width, height: 'height' in piece ? piece.height : piece.weight }
}
