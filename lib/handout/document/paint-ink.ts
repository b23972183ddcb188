import type { InkPiece } from '@/lib/handout/page/block'
import { paintLight } from './paint-light'

const black = '#000000'

/** Draws one rule, box, ring, light, sign or QR code. */
export function paintInk(
  painter: PDFKit.PDFDocument,
  piece: Exclude<InkPiece, { piece: 'logo' }>,
  { grey, accent }: { grey: boolean; accent: string | null },
): void {
  painter.save()
  switch (piece.piece) {
    case 'rule':
      painter.rect(piece.left, piece.top, piece.width, piece.weight).fill(accent ?? black)
      break
    case 'box':
      painter.lineWidth(piece.weight).rect(piece.left, piece.top, piece.width, piece.height).stroke(black)
      break
    case 'ring':
      paintRing(painter, piece)
      break
    case 'light':
      painter.translate(piece.left, piece.top).scale(piece.size / 32)
      paintLight(painter, piece.shape, grey)
      break
    case 'kind':
      paintSign(painter, piece)
      break
    case 'squares':
      paintSquares(painter, piece)
  }
  painter.restore()
}

function paintRing(
  painter: PDFKit.PDFDocument,
  { left, top, size, weight }: Extract<InkPiece, { piece: 'ring' }>,
): void {
  const radius = size / 2
  painter
    .lineWidth(weight)
    .circle(left + radius, top + radius, radius - weight / 2)
    .stroke(black)
}

function paintSign(
  painter: PDFKit.PDFDocument,
  { left, top, size, sign }: Extract<InkPiece, { piece: 'kind' }>,
): void {
  painter.translate(left, top).scale(size / 24)
  painter.lineWidth(1.5).lineCap('round').lineJoin('round').path(sign.path).stroke('#555555')
}

/** A QR code: dark modules of a row in one bar each, so that no hairline shows between them. */
function paintSquares(
  painter: PDFKit.PDFDocument,
  { left, top, size, rows }: Extract<InkPiece, { piece: 'squares' }>,
): void {
  const module = size / rows.length
  for (const [y, row] of rows.entries()) {
    let start = -1
    for (let x = 0; x <= row.length; x += 1) {
      if (row[x] && start < 0) start = x
      if (!row[x] && start >= 0) {
        painter.rect(left + start * module, top + y * module, (x - start) * module, module + 0.05)
        start = -1
      }
    }
  }
  painter.fill(black)
}
