import { breakLines, type Typesetting } from '@/lib/handout/text/break-lines'
import type { RichText } from '@/lib/rich-text'
import type { TextPiece } from './block'

/** Size and leading in points. */
export type TypeSize = readonly [size: number, leading: number]

export type TextPlace = {
  left: number
  top: number
  width: number
  align?: TextPiece['align']
  href?: string
  tag?: TextPiece['tag']
}

/** Breaks paragraphs into lines below each other and says how high they are together. */
export function setText(
  paragraphs: readonly RichText[],
  [size, leading]: TypeSize,
  place: TextPlace,
  setting: Typesetting,
): TextPiece {
  const lines = paragraphs.flatMap((rich) => breakLines(rich, place.width, size, setting))
  return {
    piece: 'text',
    lines,
    size,
    leading,
    left: place.left,
    top: place.top,
    width: place.width,
    height: lines.length * leading,
    align: place.align ?? 'left',
    ...(place.href ? { href: place.href } : {}),
    ...(place.tag ? { tag: place.tag } : {}),
  }
}
