import { Canvas, Image, Link, View } from '@react-pdf/renderer'
import type { PicturePiece, PlacedBlock, TextPiece } from '@/lib/handout/page/block'
import type { Photos } from '../read-pictures'
import { type Paints, paintPieces } from './paint-pieces'

type BlockViewProps = { block: PlacedBlock; width: number; paints: Paints; photos: Photos }

/** One block on one canvas, a node for each piece would cost more than the painting; links lie over their words. */
export function BlockView({ block, width, paints, photos }: BlockViewProps) {
  const { left, top, height, pieces } = block
  // The outline entry is missing from the types of View.
  const outline = block.bookmark ? { bookmark: block.bookmark } : {}
  const links = pieces.filter((piece): piece is TextPiece => piece.piece === 'text' && Boolean(piece.href))
  return (
    <View style={{ position: 'absolute', left, top, width, height }} {...outline}>
      {pieces.length > 0 && (
        <Canvas
          style={{ position: 'absolute', left: 0, top: 0, width, height }}
          paint={(painter) => {
            paintPieces(painter, pieces, paints)
            return null
          }}
        />
      )}
      {pieces.filter(isPicture).map((piece) => {
        const data = photos.get(piece.picture.url)
        return (
          data && (
            <Image
              key={`${piece.left} ${piece.top}`}
              src={{ data, format: 'jpg' }}
              style={{
                position: 'absolute',
                left: piece.left,
                top: piece.top,
                width: piece.width,
                height: piece.height,
                objectFit: 'contain',
              }}
            />
          )
        )
      })}
      {links.map((link) => (
        <Link
          key={`${link.left} ${link.top}`}
          src={link.href}
          style={{
            position: 'absolute',
            left: link.left,
            top: link.top,
            width: link.width,
            height: link.height,
          }}
        />
      ))}
    </View>
  )
}

function isPicture(piece: PlacedBlock['pieces'][number]): piece is PicturePiece {
  return piece.piece === 'picture'
}
