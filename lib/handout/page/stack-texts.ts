import type { RichText } from '@/lib/rich-text'
import type { TextPiece } from './block'
import type { PageSetting } from './measures'
import { mm } from './paper'
import { setText } from './set-text'

const between = mm(0.8)

/** Paragraphs below each other, each a piece of its own; those that say nothing are left out. */
export function stackTexts(
  paragraphs: readonly (RichText | null)[],
  { left, top, width }: { left: number; top: number; width: number },
  setting: PageSetting,
): TextPiece[] {
  let next = top
  return paragraphs.flatMap((paragraph) => {
    if (!paragraph || paragraph.length === 0) return []
    const piece = setText([paragraph], setting.sizes.body, { left, top: next, width }, setting)
    next += piece.height + between
    return [piece]
  })
}

/** Where the lowest of the pieces ends; `least` where there is none lower. */
export function bottomOf(pieces: readonly TextPiece[], least: number): number {
  return Math.max(least, ...pieces.map(({ top, height }) => top + height))
}
