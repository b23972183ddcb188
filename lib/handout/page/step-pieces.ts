import { getKindSign } from '@/lib/catalog/kind-sign'
import type { ModelExercise, ModelPicture } from '@/lib/handout/model/handout-model'
import { bold, type RichText } from '@/lib/rich-text'
import type { Piece } from './block'
import { fitPicture } from './fit-picture'
import type { PageSetting } from './measures'
import { mm } from './paper'
import { setText } from './set-text'
import { list, listEntry, type Tag } from './tag'

type Place = { top: number; width: number; pictureHeight: number }
type Steps = { pieces: Piece[]; bottom: number }

const rowGap = mm(2)
const stepGap = 4

/** Start and move, numbered; each beside its own picture, or both beside the one there is, or over the whole width. */
export function toStepPieces(exercise: ModelExercise, place: Place, setting: PageSetting): Steps {
  const { pictures } = exercise
  if (!pictures) return besideSign(exercise, place, setting)
  if (!pictures.end) return besideOne(exercise, pictures.start, place, setting)
  const steps = list(true)
  const first = besidePicture(1, [exercise.start], pictures.start, steps, place, setting)
  const next = { ...place, top: first.bottom + rowGap }
  const second = besidePicture(2, exercise.move, pictures.end, steps, next, setting)
  const apart = { pieces: [...first.pieces, ...second.pieces], bottom: second.bottom }
  if (setting.steps === 'apart') return apart
  const beside = besideBoth(exercise, [pictures.start, pictures.end], place, setting)
  return beside.bottom < apart.bottom ? beside : apart
}

function besidePicture(
  number: number,
  paragraphs: readonly RichText[],
  picture: ModelPicture,
  steps: Tag,
  { top, width, pictureHeight }: Place,
  setting: PageSetting,
): Steps {
  const fitted = fitPicture(picture, { width: setting.lengths.pictureWidth, height: pictureHeight })
  const textLeft = setting.lengths.pictureWidth + setting.lengths.columnGap
  const entry = listEntry(steps)
  const step = toStep(number, paragraphs, entry, { left: textLeft, width: width - textLeft }, setting)
  const height = Math.max(fitted.height, step.height)
  return {
    pieces: [
      ...step.at(top + (height - step.height) / 2),
      { piece: 'picture', picture, ...fitted, top: top + (height - fitted.height) / 2, tag: entry.body },
    ],
    bottom: top + height,
  }
}

function besideOne(
  exercise: ModelExercise,
  picture: ModelPicture,
  place: Place,
  setting: PageSetting,
): Steps {
  const fitted = fitPicture(picture, {
    width: setting.lengths.pictureWidth,
    height: place.pictureHeight * 1.25,
  })
  const textLeft = setting.lengths.pictureWidth + setting.lengths.columnGap
  const column = { left: textLeft, width: place.width - textLeft }
  const [start, move] = toSteps(exercise, column, setting)
  const textHeight = start.height + rowGap * 1.5 + move.height
  const height = Math.max(fitted.height, textHeight)
  const textTop = place.top + (height - textHeight) / 2
  return {
    pieces: [
      { piece: 'picture', picture, ...fitted, top: place.top + (height - fitted.height) / 2 },
      ...start.at(textTop),
      ...move.at(textTop + start.height + rowGap * 1.5),
    ],
    bottom: place.top + height,
  }
}

/** Both pictures below each other, and the steps beside them without regard to where one picture ends. */
function besideBoth(
  exercise: ModelExercise,
  pictures: readonly [ModelPicture, ModelPicture],
  place: Place,
  setting: PageSetting,
): Steps {
  const { pictureWidth, columnGap } = setting.lengths
  const column = { left: pictureWidth + columnGap, width: place.width - pictureWidth - columnGap }
  const steps = toSteps(exercise, column, setting)
  const [start, move] = steps
  const moveTop = place.top + start.height + rowGap
  const pieces: Piece[] = []
  let top = place.top
  for (const [index, picture] of pictures.entries()) {
    const fitted = fitPicture(picture, { width: pictureWidth, height: place.pictureHeight })
    const step = steps[index]
    pieces.push(...(step?.at(index === 0 ? place.top : moveTop) ?? []))
    pieces.push({ piece: 'picture', picture, ...fitted, top, ...(step && { tag: step.body }) })
    top += fitted.height + rowGap
  }
  return { pieces, bottom: Math.max(top - rowGap, moveTop + move.height) }
}

function besideSign(exercise: ModelExercise, place: Place, setting: PageSetting): Steps {
  const size = mm(11)
  const left = size + mm(4)
  const column = { left, width: place.width - left }
  const [start, move] = toSteps(exercise, column, setting)
  const moveTop = place.top + start.height + rowGap * 1.5
  return {
    pieces: [
      { piece: 'kind', sign: getKindSign(exercise.kind), left: 0, top: place.top, size },
      ...start.at(place.top),
      ...move.at(moveTop),
    ],
    bottom: moveTop + move.height,
  }
}

type Step = { height: number; body: Tag; at(top: number): Piece[] }
type Column = { left: number; width: number }

function toSteps({ start, move }: ModelExercise, column: Column, setting: PageSetting): [Step, Step] {
  const steps = list(true)
  return [
    toStep(1, [start], listEntry(steps), column, setting),
    toStep(2, move, listEntry(steps), column, setting),
  ]
}

/** A ringed number and its paragraphs, a little air between them. */
function toStep(
  number: number,
  paragraphs: readonly RichText[],
  { label, body }: { label: Tag; body: Tag },
  { left, width }: Column,
  setting: PageSetting,
): Step {
  const textLeft = left + setting.lengths.ringColumn + setting.lengths.columnGap
  const place = { left: textLeft, top: 0, width: width - (textLeft - left), tag: body }
  const texts = paragraphs.map((rich) => setText([rich], setting.sizes.body, place, setting))
  const textHeight =
    texts.reduce((sum, text) => sum + text.height, 0) + stepGap * Math.max(0, texts.length - 1)
  const height = Math.max(textHeight, setting.lengths.ring)
  const inset = (setting.lengths.ringColumn - setting.lengths.ring) / 2
  const digit = setText(
    [bold(String(number))],
    setting.sizes.digit,
    { left: left + inset, top: 0, width: setting.lengths.ring, align: 'center', tag: label },
    setting,
  )
  return {
    height,
    body,
    at: (top) => {
      // One or two lines stand in the middle of their ring; longer steps begin beside it.
      const ringTop = textHeight < setting.lengths.ring * 2 ? top + (height - setting.lengths.ring) / 2 : top
      let textTop = top + (height - textHeight) / 2
      const placed = texts.map((text) => {
        const piece = { ...text, top: textTop }
        textTop += text.height + stepGap
        return piece
      })
      return [
        { piece: 'ring', left: left + inset, top: ringTop, size: setting.lengths.ring, weight: 1.5 },
        { ...digit, top: ringTop + (setting.lengths.ring - digit.height) / 2 },
        ...placed,
      ]
    },
  }
}

/** The picture as large as its column and the height allow, in the middle of the column. */
