import { Canvas } from '@react-pdf/renderer'
import type { PicturePiece } from '@/lib/handout/page/block'
import type { Painter } from './painter'

export type PictureBox = { width: number; height: number; mirrored: boolean; grey: boolean }
/** Paints the drawing of an address; all drawings of a model are read before it is drawn. */
export type PictureSource = (url: string, painter: Painter, box: PictureBox) => void

type PictureCanvasProps = { piece: PicturePiece; grey: boolean; pictures: PictureSource }

/** One drawing, painted as paths: an image would be ten times as large. */
export function PictureCanvas({ piece, grey, pictures }: PictureCanvasProps) {
  const { left, top, width, height, picture } = piece
  return (
    <Canvas
      style={{ position: 'absolute', left, top, width, height }}
      paint={(painter) => {
        pictures(picture.url, painter, { width, height, mirrored: picture.mirrored, grey })
        return null
      }}
    />
  )
}
