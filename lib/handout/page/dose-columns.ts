import type { ModelExercise } from '@/lib/handout/model/handout-model'
import type { Typesetting } from '@/lib/handout/text/break-lines'
import { bold, type RichText } from '@/lib/rich-text'
import type { TextPiece } from './block'
import { sizes } from './measures'
import { mm } from './paper'
import { setText } from './set-text'

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

/** How much, you should feel, stop if: beside each other, as wide as makes them lowest. */
export function toDoseColumns(
  exercise: ModelExercise,
  words: { howMuch: string; feel: string; stop: string },
  { top, width }: { top: number; width: number },
  setting: Typesetting,
): TextPiece[] {
  const columns: RichText[][] = []
  if (exercise.howMuch) columns.push([bold(words.howMuch), exercise.howMuch])
  if (exercise.feel) columns.push([bold(words.feel), exercise.feel])
  if (exercise.stop) columns.push([bold(words.stop), exercise.stop])
  const choices = shareChoices[columns.length] ?? []
  return choices
    .map((shares) => setColumns(columns, shares, { top, width }, setting))
    .reduce<TextPiece[]>(
      (best, next) => (best.length === 0 || heightOf(next) < heightOf(best) ? next : best),
      [],
    )
}

function setColumns(
  columns: readonly RichText[][],
  shares: readonly number[],
  { top, width }: { top: number; width: number },
  setting: Typesetting,
): TextPiece[] {
  const unit = (width - gap * (columns.length - 1)) / shares.reduce((sum, share) => sum + share, 0)
  let left = 0
  return columns.map((column, index) => {
    const columnWidth = unit * (shares[index] ?? 1)
    const piece = setText(column, sizes.body, { left, top, width: columnWidth }, setting)
    left += columnWidth + gap
    return piece
  })
}

function heightOf(columns: readonly TextPiece[]): number {
  return Math.max(...columns.map((column) => column.height))
}
