import { Canvas, Link } from '@react-pdf/renderer'
import type { Face, Faces } from '@/lib/handout/fonts/load-faces'
import type { TextPiece } from '@/lib/handout/page/block'
import type { Painter } from './painter'

type TextPieceViewProps = { piece: TextPiece; faces: Faces }

/** Lines as they were broken. They are painted: react-pdf's own text would be measured and broken a second time. */
export function TextPieceView({ piece, faces }: TextPieceViewProps) {
  const { left, top, width, height, href } = piece
  const size = { width, height }
  const words = (place: object) => (
    <Canvas
      style={{ ...place, ...size }}
      paint={(painter: Painter) => {
        paintLines(painter, piece, faces)
        return null
      }}
    />
  )
  const place = { position: 'absolute', left, top } as const
  if (!href) return words(place)
  return (
    <Link src={href} style={{ ...place, ...size }}>
      {words({})}
    </Link>
  )
}

function paintLines(painter: Painter, { lines, size, leading, width, align }: TextPiece, faces: Faces): void {
  const { ascent, descent } = faces.reading.regular
  // The letters stand in the middle of their line; fonts that fall in share its base line.
  let base = (leading - ((ascent + descent) * size) / 1000) / 2 + (ascent * size) / 1000
  painter.fillColor('#000000')
  let last: Face | null = null
  for (const line of lines) {
    const spare = width - line.width
    let left = align === 'right' ? spare : align === 'center' ? spare / 2 : 0
    for (const run of line.runs) {
      const face = faces[run.face][run.weight]
      if (face !== last) painter.font(face.font, `${face.family} ${face.weight}`, size)
      last = face
      painter.text(run.text, left, base, { lineBreak: false, baseline: 'alphabetic' })
      left += (face.widthOf(run.text) * size) / 1000
    }
    base += leading
  }
}
