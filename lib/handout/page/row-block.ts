import type { ModelExercise } from '@/lib/handout/model/handout-model'
import { widthOf } from '@/lib/handout/text/break-lines'
import { bold, join, type RichText } from '@/lib/rich-text'
import type { Block, Piece, TextPiece } from './block'
import type { ExerciseWords } from './dose-pieces'
import type { PageSetting } from './measures'
import { mm } from './paper'
import { toPicturePair } from './picture-pair'
import { setText } from './set-text'
import { bottomOf, stackTexts } from './stack-texts'
import { heading, type Tag } from './tag'

const numberColumn = mm(9)
const pictureShare = 0.32

/** One exercise in a row, for whoever was shown it: number, pictures, then name and side, how much, and when to stop. */
export function toRowBlock(
  exercise: ModelExercise,
  words: ExerciseWords,
  { width, pictureHeight, withNote }: { width: number; pictureHeight: number; withNote: boolean },
  setting: PageSetting,
): Block {
  const left = exercise.pictures ? numberColumn + width * pictureShare + mm(5) : numberColumn
  const place = { left, top: 0, width: width - left }
  const { number, name, opens, round, limit, site, howMuch, stop, note } = exercise
  const last = [howMuch, stop && words.inLine('stop', stop), withNote ? note : null]
  const told = [limit, site, join(last.filter((part) => part !== null))]
  const opening = [opens ? bold(opens) : null, round ?? null]
  const tag = heading(2)
  const above = stackTexts(opening, { left: 0, top: 0, width }, setting)
  const start = bottomOf(above, 0) + (above.length > 0 ? mm(1) : 0)
  const title = toTitle({ name, side: exercise.side, tag }, place, setting)
  const below = stackTexts(told, { ...place, top: bottomOf(title, 0) }, setting)
  const digit = setText(
    [bold(String(number))],
    setting.sizes.name,
    { left: 0, top: 0, width: numberColumn - mm(1), tag },
    setting,
  )
  const texts = [digit, ...title, ...below]
  // A picture may be as high as the words beside it.
  const column = { left: numberColumn, top: 0, width: width * pictureShare }
  const most = Math.max(pictureHeight, bottomOf(texts, 0))
  const pictures = toPicturePair(exercise.pictures, { ...column, height: most }, setting, false)
  const height = Math.max(pictures.bottom, bottomOf(texts, 0))
  const drop = (pieces: readonly Piece[], by: number) =>
    pieces.map((piece) => ({ ...piece, top: piece.top + start + by }))
  return {
    name: `exercise:${exercise.id}`,
    height: start + height,
    pieces: [
      ...above,
      ...drop(pictures.pieces, (height - pictures.bottom) / 2),
      ...drop(texts, (height - bottomOf(texts, 0)) / 2),
    ],
    bookmark: words.heading(exercise),
  }
}

/** Name and side in one line where both find room, else the side below. */
function toTitle(
  { name, side, tag }: { name: string; side: RichText | null; tag: Tag },
  { left, top, width }: { left: number; top: number; width: number },
  setting: PageSetting,
): TextPiece[] {
  const { sizes } = setting
  const own = widthOf(bold(name), sizes.name[0], setting) + 1
  const sideWidth = side ? widthOf(side, sizes.body[0], setting) + 2 : 0
  const isBeside = side !== null && own + mm(3) + sideWidth <= width
  const title = setText([bold(name)], sizes.name, { left, top, width: isBeside ? own : width, tag }, setting)
  if (!side) return [title]
  const drop = (sizes.name[1] - sizes.body[1]) / 2 + (sizes.name[0] - sizes.body[0]) * 0.3
  const at = isBeside
    ? { left: left + width - sideWidth, top: top + drop, width: sideWidth, align: 'right' as const }
    : { left, top: title.top + title.height, width }
  return [title, setText([side], sizes.body, at, setting)]
}
