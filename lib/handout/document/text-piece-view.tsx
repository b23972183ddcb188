import { Link, Text } from '@react-pdf/renderer'
import { familyOf } from '@/lib/handout/fonts/load-faces'
import type { TextPiece } from '@/lib/handout/page/block'
import type { Run } from '@/lib/handout/text/break-lines'

const black = '#000000'

/** Lines as they were broken; the box is a little wider than its column, so that nothing is broken again. */
export function TextPieceView({ piece }: { piece: TextPiece }) {
  const { left, top, width, height, size, leading, align } = piece
  const room = 4
  const shift = align === 'right' ? room : align === 'center' ? room / 2 : 0
  const style = {
    position: 'absolute',
    left: left - shift,
    top,
    width: width + room,
    height,
    fontSize: size,
    lineHeight: leading / size,
    fontFamily: familyOf.reading,
    fontWeight: 400,
    textAlign: align,
    color: black,
    textDecoration: 'none',
  } as const
  const words = toParts(piece).map((part, place) => {
    const key = `part-${place}`
    return <TextPart key={key} part={part} />
  })
  if (!piece.href) return <Text style={style}>{words}</Text>
  return (
    <Link src={piece.href} style={style}>
      {words}
    </Link>
  )
}

function TextPart({ part }: { part: Run }) {
  if (part.face === 'reading' && part.weight === 'regular') return part.text
  return (
    <Text style={{ fontFamily: familyOf[part.face], fontWeight: part.weight === 'bold' ? 700 : 400 }}>
      {part.text}
    </Text>
  )
}

/** Neighbouring letters of one font in one part, lines parted by line ends. */
function toParts({ lines }: TextPiece): Run[] {
  const parts: Run[] = []
  for (const [index, line] of lines.entries()) {
    const runs = line.runs.length
      ? line.runs
      : [{ text: ' ', face: 'reading' as const, weight: 'regular' as const }]
    for (const [place, run] of runs.entries()) {
      const text = index > 0 && place === 0 ? `\n${run.text}` : run.text
      const last = parts.at(-1)
      if (last && last.face === run.face && last.weight === run.weight) last.text += text
      else parts.push({ ...run, text })
    }
  }
  return parts
}
