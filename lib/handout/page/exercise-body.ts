import type { ModelExercise } from '@/lib/handout/model/handout-model'
import { bold, join, type RichText } from '@/lib/rich-text'
import type { Piece, TextPiece } from './block'
import { type DoseWords, toDosePieces } from './dose-pieces'
import { type PageSetting, rules } from './measures'
import { mm } from './paper'
import { toPicturePair } from './picture-pair'
import { setText } from './set-text'
import { bottomOf, stackTexts } from './stack-texts'
import { toStepPieces } from './step-pieces'
import { list, listEntry, type Tag } from './tag'

type Place = { top: number; width: number; pictureHeight: number }
type Column = { left: number; top: number; width: number }
type Body = { pieces: Piece[]; bottom: number }
type ToBody = (exercise: ModelExercise, words: DoseWords, place: Place, setting: PageSetting) => Body

/** What stands below an exercise's name: pictures, steps, how much, feel and stop, in one of three arrangements. */
export function toExerciseBody(arrangement: keyof typeof bodies, ...given: Parameters<ToBody>): Body {
  return bodies[arrangement](...given)
}

/** Each step beside its picture over the whole width, then the amounts below a rule. */
const toSteps: ToBody = (exercise, words, place, setting) => {
  const { width } = place
  const steps = toStepPieces(exercise, place, setting)
  const ruleTop = steps.bottom + mm(2)
  const top = ruleTop + mm(2)
  const doses = toDosePieces(exercise, words, { left: 0, top, width }, setting)
  const rule: Piece = { piece: 'rule', left: 0, top: ruleTop, width, weight: rules.part }
  return { pieces: [...steps.pieces, rule, ...doses], bottom: bottomOf(doses, top) }
}

/**
 * Pictures beside each other with the amount below them, the steps at their right; what is felt stands where it makes
 * the whole lower.
 */
const toPair: ToBody = (exercise, words, { top, width, pictureHeight }, setting) => {
  const leftWidth = width * 0.42
  const place = { left: 0, top, width: leftWidth, height: pictureHeight }
  const pair = toPicturePair(exercise.pictures, place, setting)
  const below = pair.pieces.length > 0 ? pair.bottom + mm(1) : top
  const left = leftWidth + mm(5)
  const [one, other] = [true, false].map((isFeelLeft) => {
    const feel = isFeelLeft && exercise.feel ? words.inLine('feel', exercise.feel) : null
    const under = stackTexts([exercise.howMuch, feel], { left: 0, top: below, width: leftWidth }, setting)
    const shown = isFeelLeft ? { ...exercise, feel: null } : exercise
    const told = tell(shown, words, { left, top, width: width - left }, setting)
    const bottom = Math.max(pair.bottom, bottomOf(under, below), told.bottom)
    return { pieces: [...pair.pieces, ...under, ...told.pieces], bottom }
  }) as [Body, Body]
  return one.bottom < other.bottom ? one : other
}

/** One below the other in a narrow column. */
const toColumn: ToBody = (exercise, words, { top, width, pictureHeight }, setting) => {
  const pair = toPicturePair(exercise.pictures, { left: 0, top, width, height: pictureHeight }, setting)
  const below = pair.pieces.length > 0 ? pair.bottom + mm(1.5) : top
  const amount = stackTexts([exercise.howMuch], { left: 0, top: below, width }, setting)
  const next = bottomOf(amount, below) + mm(0.8)
  const told = tell(exercise, words, { left: 0, top: next, width }, setting)
  return { pieces: [...pair.pieces, ...amount, ...told.pieces], bottom: told.bottom }
}

const bodies = { steps: toSteps, pair: toPair, column: toColumn }

/** Start and move with the numbers of their pictures, where there are two; then what is felt, and when to stop. */
function tell(exercise: ModelExercise, words: DoseWords, column: Column, setting: PageSetting): Body {
  const { start, move, feel, stop, pictures } = exercise
  const steps = [start, join(move)].filter((step) => step.length > 0)
  const isNumbered = Boolean(pictures?.end) && steps.length === 2
  const told = isNumbered ? tellNumbered(steps, column, setting) : stackTexts(steps, column, setting)
  const end = bottomOf(told.filter(isText), column.top)
  const rest: (RichText | null)[] = [feel && words.inLine('feel', feel), stop && words.inLine('stop', stop)]
  const top = end + (told.length > 0 ? mm(0.8) : 0)
  const others = stackTexts(rest, { ...column, top }, setting)
  return { pieces: [...told, ...others], bottom: bottomOf(others, end) }
}

function tellNumbered(steps: readonly RichText[], column: Column, setting: PageSetting): Piece[] {
  const inset = setting.lengths.ring + mm(1.5)
  const place = { ...column, left: column.left + inset, width: column.width - inset }
  const entries = list(true)
  return stackTexts(steps, place, setting).flatMap((text, index) => {
    const { label, body } = listEntry(entries)
    return [...toRing(index + 1, label, { ...column, top: text.top }, setting), { ...text, tag: body }]
  })
}

function isText(piece: Piece): piece is TextPiece {
  return piece.piece === 'text'
}

/** A ringed number in the middle of the first line beside it. */
function toRing(number: number, tag: Tag, { left, top }: Column, setting: PageSetting): Piece[] {
  const { ring } = setting.lengths
  const ringTop = top + (setting.sizes.body[1] - ring) / 2
  const place = { left, top: 0, width: ring, align: 'center' as const, tag }
  const digit = setText([bold(String(number))], setting.sizes.digit, place, setting)
  return [
    { piece: 'ring', left, top: ringTop, size: ring, weight: 1.2 },
    { ...digit, top: ringTop + (ring - digit.height) / 2 },
  ]
}
