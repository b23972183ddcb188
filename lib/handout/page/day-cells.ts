import { plain } from '@/lib/rich-text'
import type { InkPiece, Piece } from './block'
import type { PageSetting } from './measures'
import { mm } from './paper'
import { setText } from './set-text'

/** Where a day's column begins, and the middle of its row, in points. */
export type DayPlace = { left: number; middle: number }

/** A box for each time of the day, beside each other as far as the column holds them. */
export function toBoxes({ left, middle }: DayPlace, times: number, { lengths }: PageSetting): InkPiece[] {
  const { dayColumn, dayBox } = lengths
  const gap = mm(0.8)
  const size = Math.min(dayBox, (dayColumn - gap * (times + 1)) / times)
  const start = left + (dayColumn - size * times - gap * (times - 1)) / 2
  return Array.from({ length: times }, (_, index) => ({
    piece: 'box',
    left: start + index * (size + gap),
    top: middle - size / 2,
    width: size,
    height: size,
    weight: 1,
  }))
}

/** What stands on a day on which nothing is planned. */
export function toDash({ left, middle }: DayPlace, setting: PageSetting): Piece {
  const { sizes, lengths } = setting
  const place = { left, top: middle - sizes.log[1] / 2, width: lengths.dayColumn }
  return setText([plain('–')], sizes.log, { ...place, align: 'center' }, setting)
}
