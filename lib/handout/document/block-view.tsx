import { Canvas, Link, View } from '@react-pdf/renderer'
import type { PlacedBlock, TextPiece } from '@/lib/handout/page/block'
import { type Paints, paintPieces } from './paint-pieces'

type BlockViewProps = { block: PlacedBlock; width: number; paints: Paints }

/** One block on one canvas, a node for each piece would cost more than the painting; links lie over their words. */
export function BlockView({ block, width, paints }: BlockViewProps) {
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
