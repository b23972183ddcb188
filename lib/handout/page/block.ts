import type { KindSign } from '@/lib/catalog/kind-sign'
import type { ModelLogo, ModelPicture } from '@/lib/handout/model/handout-model'
import type { Line } from '@/lib/handout/text/break-lines'
import type { Tag } from './tag'

/** All places are points from the block's upper left corner. */
type Place = { left: number; top: number }

export type TextPiece = Place & {
  piece: 'text'
  lines: Line[]
  size: number
  leading: number
  width: number
  height: number
  align: 'left' | 'right' | 'center'
  /** Address that a touch or click opens. */
  href?: string
  /** What the words are; paragraphs when absent. */
  tag?: Tag
}
export type PicturePiece = Place & {
  piece: 'picture'
  picture: ModelPicture
  width: number
  height: number
  /** What the picture belongs to. */
  tag?: Tag
}
/** Ink is furniture, unless there are words in place of it: then it is a picture, of what its `tag` names. */
export type InkPiece = Ink & { alt?: string; tag?: Tag }
type Ink =
  | (Place & { piece: 'rule'; width: number; weight: number })
  | (Place & { piece: 'box'; width: number; height: number; weight: number })
  | (Place & { piece: 'ring'; size: number; weight: number })
  | (Place & { piece: 'light'; shape: 'go' | 'ease' | 'stop'; size: number })
  | (Place & { piece: 'kind'; sign: KindSign; size: number })
  /** The clinic's mark beside its name in words: whoever hears the page hears the name once. */
  | (Place & { piece: 'logo'; logo: ModelLogo; width: number; height: number })
  | (Place & { piece: 'squares'; size: number; rows: readonly (readonly boolean[])[] })
export type Piece = TextPiece | PicturePiece | InkPiece

/** What never parts over a page: pieces in reading order on a height of their own. */
export type Block = {
  name: string
  height: number
  pieces: Piece[]
  /** Entry in the outline of the PDF. */
  bookmark?: string
  /** It is not read aloud: it stands on every page. */
  furniture?: true
}
export type PlacedBlock = Block & { left: number; top: number }
export type Page = { blocks: PlacedBlock[] }

/** The same pieces further right and down. */
export function movePieces(pieces: readonly Piece[], left: number, top: number): Piece[] {
  return pieces.map((piece) => ({ ...piece, left: piece.left + left, top: piece.top + top }))
}
