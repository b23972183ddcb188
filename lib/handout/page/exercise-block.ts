import type { ModelExercise } from '@/lib/handout/model/handout-model'
import { widthOf } from '@/lib/handout/text/break-lines'
import { bold, join, type RichText } from '@/lib/rich-text'
import type { Block, Piece, TextPiece } from './block'
import type { ExerciseWords } from './dose-pieces'
import { toExerciseBody } from './exercise-body'
import type { PageSetting } from './measures'
import { mm } from './paper'
import { toRowBlock } from './row-block'
import { setText } from './set-text'
import { heading } from './tag'

/**
 * One exercise: name and side, a surgeon's limit, the steps beside their pictures (none higher than
 * `pictureHeight` points), then how much, feel and stop, then the therapist's note.
 */
export function toExerciseBlock(
  exercise: ModelExercise,
  words: ExerciseWords,
  options: { width: number; pictureHeight: number; withNote: boolean; joined: boolean },
  setting: PageSetting,
): Block {
  const { width, pictureHeight, withNote, joined } = options
  const arrangement = setting.exercise
  if (arrangement === 'row') return toRowBlock(exercise, words, options, setting)
  const shown = joined ? { ...exercise, move: [join(exercise.move)] } : exercise
  const pieces: Piece[] = []
  let top = 0
  const add = (...more: Piece[]) => pieces.push(...more)
  const paragraph = (rich: ModelExercise['note'], before: number) => {
    if (!rich) return
    const piece = setText([rich], setting.sizes.body, { left: 0, top: top + before, width }, setting)
    add(piece)
    top = piece.top + piece.height
  }
  if (exercise.opens) paragraph(bold(exercise.opens), 0)
  if (exercise.opens) top += mm(2)
  if (exercise.round) {
    paragraph(exercise.round, 0)
    top += mm(2)
  }
  const title = toHeading(exercise, words.heading(exercise), { top, width }, setting)
  add(...title.pieces)
  top = title.bottom
  paragraph(exercise.limit, mm(1))
  paragraph(exercise.site, mm(1))
  const place = { top: top + mm(1.5), width, pictureHeight }
  const body = toExerciseBody(arrangement, shown, words, place, setting)
  add(...body.pieces)
  top = body.bottom
  if (withNote) paragraph(exercise.note, mm(2))
  return { name: `exercise:${exercise.id}`, height: top, pieces, bookmark: words.heading(exercise) }
}

function toHeading(
  exercise: ModelExercise,
  name: string,
  { top, width }: { top: number; width: number },
  setting: PageSetting,
): { pieces: TextPiece[]; bottom: number } {
  if (exercise.side && width < narrow) return toStackedHeading(name, exercise.side, { top, width }, setting)
  const sideWidth = exercise.side ? widthOf(exercise.side, setting.sizes.body[0], setting) + 2 : 0
  const title = setText(
    [bold(name)],
    setting.sizes.name,
    { left: 0, top, width: width - (sideWidth ? sideWidth + mm(6) : 0), tag: heading(2) },
    setting,
  )
  const bottom = top + title.height
  if (!exercise.side) return { pieces: [title], bottom }
  // The side stands on the base line of the name's first line.
  const drop =
    (setting.sizes.name[1] - setting.sizes.body[1]) / 2 +
    (setting.sizes.name[0] - setting.sizes.body[0]) * 0.3
  const place = { left: width - sideWidth, top: top + drop, width: sideWidth, align: 'right' as const }
  return { pieces: [title, setText([exercise.side], setting.sizes.body, place, setting)], bottom }
}

/** Below this width the side stands under the name. */
const narrow = mm(100)

function toStackedHeading(
  name: string,
  side: RichText,
  { top, width }: { top: number; width: number },
  setting: PageSetting,
): { pieces: TextPiece[]; bottom: number } {
  const title = setText([bold(name)], setting.sizes.name, { left: 0, top, width, tag: heading(2) }, setting)
  const below = setText([side], setting.sizes.body, { left: 0, top: top + title.height, width }, setting)
  return { pieces: [title, below], bottom: below.top + below.height }
}
