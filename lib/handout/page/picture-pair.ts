import type { ModelExercise, ModelPicture } from '@/lib/handout/model/handout-model'
import { bold } from '@/lib/rich-text'
import type { Piece } from './block'
import { fitPicture } from './fit-picture'
import type { PageSetting } from './measures'
import { mm } from './paper'
import { setText } from './set-text'

type Column = { left: number; top: number; width: number; height: number }

/** Start and end beside each other, each with its number unless the steps are not told; or the one picture there is. */
export function toPicturePair(
  pictures: ModelExercise['pictures'],
  { left, top, width, height }: Column,
  setting: PageSetting,
  isNumbered = true,
): { pieces: Piece[]; bottom: number } {
  if (!pictures) return { pieces: [], bottom: top }
  const { start, end } = pictures
  const half = (width - mm(2)) / 2
  const first = { left, top, width: half, height }
  const second = { ...first, left: left + half + mm(2) }
  const toOne = (number: number, picture: ModelPicture, column: Column) =>
    isNumbered ? toNumbered(number, picture, column, setting) : toAlone(picture, column)
  const columns = end ? [toOne(1, start, first), toOne(2, end, second)] : [toAlone(start, first)]
  return {
    pieces: columns.flatMap(({ pieces }) => pieces),
    bottom: Math.max(...columns.map(({ bottom }) => bottom)),
  }
}

function toAlone(picture: ModelPicture, { left, top, width, height }: Column) {
  const fitted = fitPicture(picture, { width, height })
  const piece: Piece = { piece: 'picture', picture, ...fitted, left: left + fitted.left, top }
  return { pieces: [piece], bottom: top + fitted.height }
}

function toNumbered(number: number, picture: ModelPicture, column: Column, setting: PageSetting) {
  const { ring } = setting.lengths
  const { left, top } = column
  const aside = ring + mm(1)
  const alone = toAlone(picture, { ...column, left: left + aside, width: column.width - aside })
  const digit = setText(
    [bold(String(number))],
    setting.sizes.digit,
    { left, top, width: ring, align: 'center' },
    setting,
  )
  const pieces: Piece[] = [
    { piece: 'ring', left, top, size: ring, weight: 1.2 },
    { ...digit, top: top + (ring - digit.height) / 2 },
    ...alone.pieces,
  ]
  return { pieces, bottom: Math.max(alone.bottom, top + ring) }
}
