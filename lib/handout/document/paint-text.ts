import type { Face, Faces } from '@/lib/handout/fonts/load-faces'
import type { TextPiece } from '@/lib/handout/page/block'
import type { Painter } from './painter'

/** Paints lines as they were broken: react-pdf's own text would be measured and broken a second time. */
export function paintText(painter: Painter, piece: TextPiece, faces: Faces): void {
  const { left, top, lines, size, leading, width, align } = piece
  const { ascent, descent } = faces.reading.regular
  // The letters stand in the middle of their line; fonts that fall in share its base line.
  let base = top + (leading - ((ascent + descent) * size) / 1000) / 2 + (ascent * size) / 1000
  painter.fillColor('#000000')
  let last: Face | null = null
  for (const line of lines) {
    const spare = width - line.width
    let start = left + (align === 'right' ? spare : align === 'center' ? spare / 2 : 0)
    for (const run of line.runs) {
      const face = faces[run.face][run.weight]
      if (face !== last) painter.font(face.font, `${face.family} ${face.weight}`, size)
      last = face
      painter.text(run.text, start, base, { lineBreak: false, baseline: 'alphabetic' })
      start += (face.widthOf(run.text) * size) / 1000
    }
    base += leading
  }
}
