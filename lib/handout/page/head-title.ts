import type { HandoutModel } from '@/lib/handout/model/handout-model'
import { widthOf } from '@/lib/handout/text/break-lines'
import type { Piece, TextPiece } from './block'
import { toLogoPiece } from './logo-piece'
import type { PageSetting } from './measures'
import { mm } from './paper'
import { setText } from './set-text'
import { heading } from './tag'

const afterMark = mm(4)
/** A mark that would be lower than this can't be told any more. */
const lowest = mm(7)

/**
 * Whose page it is, with the clinic's mark before it: the mark is no higher than the line, so that it costs no room, and
 * is smaller, or stands above, where both have none in one line. A title too long for its column of `columnWidth` takes the whole
 * `width`, where that spares it a second line.
 */
export function toHeadTitle(
  { title, clinic }: HandoutModel['head'],
  { columnWidth, width }: { columnWidth: number; width: number },
  setting: PageSetting,
): { pieces: Piece[]; height: number; isAbove: boolean } {
  const [size, leading] = setting.sizes.title
  const mark = clinic.logo && toLogoPiece(clinic.logo, leading * 0.92)
  const set = (left: number, top: number, room: number): TextPiece =>
    setText([title], setting.sizes.title, { left, top, width: room, tag: heading(1) }, setting)
  const needed = afterMark + 1 + widthOf(title, size, setting)
  for (const room of [columnWidth, width]) {
    const before = mark && shrink(mark, room - needed)
    if (!before) continue
    const left = before.width + afterMark
    const after = set(left, 0, room - left)
    const placed = { ...before, left: 0, top: (leading - before.height) / 2 }
    if (after.lines.length === 1)
      return { pieces: [placed, after], height: leading, isAbove: room > columnWidth }
  }
  const top = mark ? mark.height + mm(1.5) : 0
  const beside = set(0, top, columnWidth)
  const above = set(0, top, width)
  const isAbove = beside.lines.length > 1 && above.lines.length === 1
  const chosen = isAbove ? above : beside
  return {
    pieces: [...(mark ? [{ ...mark, left: 0, top: 0 }] : []), chosen],
    height: top + chosen.height,
    isAbove,
  }
}

/** The mark no wider than the room there is; null where that would make it too small. */
function shrink<Mark extends { width: number; height: number }>(mark: Mark, room: number): Mark | null {
  const scale = Math.min(1, room / mark.width)
  const height = mark.height * scale
  return height < Math.min(lowest, mark.height) ? null : { ...mark, width: mark.width * scale, height }
}
