import type { ModelExercise } from '@/lib/handout/model/handout-model'
import { bold, type RichText } from '@/lib/rich-text'
import type { TextPiece } from './block'
import type { PageSetting } from './measures'
import { mm } from './paper'
import { setText } from './set-text'
import { bottomOf, stackTexts } from './stack-texts'

const gap = mm(6)
/** Widths of the columns against each other; the first that is lowest wins. */
const shareChoices: Record<number, readonly (readonly number[])[]> = {
  1: [[1]],
  2: [
    [1.4, 1],
    [1, 1],
    [1, 1.4],
  ],
  3: [
    [1.75, 1, 1],
    [1.4, 1, 1],
    [1.2, 1, 1.2],
    [1.2, 1.2, 1],
    [1, 1, 1],
    [1, 1, 1.3],
  ],
}

/** How much, you should feel, stop if: beside each other, as wide as makes them lowest, or one below the other. */
export function toDosePieces(
  exercise: ModelExercise,
  words: DoseWords,
  place: { left: number; top: number; width: number },
  setting: PageSetting,
): TextPiece[] {
  const told = parts.flatMap((part) => {
    const text = exercise[part]
    return text ? [{ part, text }] : []
  })
  const rows = () =>
    stackTexts(
      told.map(({ part, text }) => words.inLine(part, text)),
      place,
      setting,
    )
  if (setting.doses === 'rows') return rows()
  const columns = told.map(({ part, text }) => [bold(words[part]), text])
  const beside = (shareChoices[columns.length] ?? []).map((shares) =>
    setColumns(columns, shares, place, setting),
  )
  return findLowest(setting.doses === 'lower' ? [rows(), ...beside] : beside)
}

function findLowest(choices: readonly TextPiece[][]): TextPiece[] {
  return choices.reduce<TextPiece[]>(
    (best, next) => (best.length === 0 || bottomOf(next, 0) < bottomOf(best, 0) ? next : best),
    [],
  )
}

const parts = ['howMuch', 'feel', 'stop'] as const
export type DoseWords = Record<(typeof parts)[number], string> & {
  inLine(part: (typeof parts)[number], text: RichText): RichText
}
export type ExerciseWords = DoseWords & { heading(exercise: ModelExercise): string }

function setColumns(
  columns: readonly RichText[][],
  shares: readonly number[],
  { left: start, top, width }: { left: number; top: number; width: number },
  setting: PageSetting,
): TextPiece[] {
  const unit = (width - gap * (columns.length - 1)) / shares.reduce((sum, share) => sum + share, 0)
  let left = start
  return columns.map((column, index) => {
    const columnWidth = unit * (shares[index] ?? 1)
    const piece = setText(column, setting.sizes.body, { left, top, width: columnWidth }, setting)
    left += columnWidth + gap
    return piece
  })
}
