import { Canvas, View } from '@react-pdf/renderer'
import type { Faces } from '@/lib/handout/fonts/load-faces'
import type { InkPiece, PlacedBlock } from '@/lib/handout/page/block'
import { paintInk } from './paint-ink'
import { PictureCanvas, type PictureSource } from './picture-canvas'
import { TextPieceView } from './text-piece-view'

type BlockViewProps = {
  block: PlacedBlock
  width: number
  grey: boolean
  pictures: PictureSource
  faces: Faces
}

/** One block: its rules and marks on one canvas, then pictures and words in reading order. */
export function BlockView({ block, width, grey, pictures, faces }: BlockViewProps) {
  const ink = block.pieces.filter(
    (piece): piece is InkPiece => piece.piece !== 'text' && piece.piece !== 'picture',
  )
  const place = {
    position: 'absolute',
    left: block.left,
    top: block.top,
    width,
    height: block.height,
  } as const
  // The outline entry is missing from the types of View.
  const outline = block.bookmark ? { bookmark: block.bookmark } : {}
  return (
    <View style={place} {...outline}>
      {ink.length > 0 && (
        <Canvas
          style={{ position: 'absolute', left: 0, top: 0, width, height: block.height }}
          paint={(painter) => {
            for (const piece of ink) paintInk(painter, piece, grey)
            return null
          }}
        />
      )}
      {block.pieces.map((piece, index) => {
        const key = `${piece.piece}-${index}`
        if (piece.piece === 'text')
          return piece.lines.length > 0 && <TextPieceView key={key} piece={piece} faces={faces} />
        if (piece.piece === 'picture')
          return <PictureCanvas key={key} piece={piece} grey={grey} pictures={pictures} />
        return null
      })}
    </View>
  )
}
