import type { Faces } from '@/lib/handout/fonts/load-faces'
import type { InkPiece, PicturePiece, Piece } from '@/lib/handout/page/block'
import { paintInk } from './paint-ink'
import { paintText } from './paint-text'
import type { Painter } from './painter'

export type PictureBox = { width: number; height: number; mirrored: boolean; grey: boolean }
/** Paints the drawing of an address; all drawings of a model are read before it is drawn. */
export type PictureSource = (url: string, painter: Painter, box: PictureBox) => void
export type Paints = { grey: boolean; pictures: PictureSource; faces: Faces }

/** Paints the pieces of a block: rules and marks below, then pictures and words in reading order. */
export function paintPieces(painter: Painter, pieces: readonly Piece[], paints: Paints): void {
  for (const piece of pieces) if (isInk(piece)) paintInk(painter, piece, paints.grey)
  for (const piece of pieces)
    if (piece.piece === 'text') paintText(painter, piece, paints.faces)
    else if (piece.piece === 'picture') paintPicture(painter, piece, paints)
}

function isInk(piece: Piece): piece is InkPiece {
  return piece.piece !== 'text' && piece.piece !== 'picture'
}

/** Painted as paths: an image would be ten times as large. */
function paintPicture(painter: Painter, piece: PicturePiece, { pictures, grey }: Paints): void {
  const { left, top, width, height, picture } = piece
  painter.save()
  painter.translate(left, top)
  pictures(picture.url, painter, { width, height, mirrored: picture.mirrored, grey })
  painter.restore()
}
