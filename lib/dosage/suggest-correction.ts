import { allowsField } from './allowed-fields'
import type { DosageField } from './dosage'
import type { DoseProblem } from './dose-problem'
import type { ItemKind } from './kind'
import { limits } from './limits'

/**
 * The token that says the same in the right order: a reversed range turned round, swapped sets and repetitions
 * ("10x3" → "3x10"). Another number than was typed is another dose, so a number out of range has none.
 */
export function suggestCorrection(
  text: string,
  values: readonly { field: string; value: unknown }[],
  field: string,
  problem: Pick<DoseProblem, 'code' | 'params'>,
): string | undefined {
  const { found } = problem.params
  if (problem.code === 'reversed') {
    const [low, high] = String(found).split('-')
    const fixed = low === high ? String(low) : `${high}-${low}`
    return text.replace(/\d+(\s*(?:-|to|a|–)\s*)\d+/, fixed)
  }
  const reps = values.find((entry) => entry.field === 'reps')?.value
  if (field === 'sets' && typeof found === 'number' && typeof reps === 'number' && reps <= limits.sets.max)
    return text.replace(/(\d+)(\D+)(\d+)/, (_, first, middle, last) => `${last}${middle}${first}`)
  return undefined
}

const words = [
  'each',
  'left',
  'right',
  'alternate',
  'hourly',
  'daily',
  'weekdays',
  'bedtime',
  'easy',
  'moderate',
  'hard',
  'vigorous',
  'light',
  'medium',
  'tempo',
  'every other day',
]

/**
 * What a word that was not understood was probably meant to be, or a bare number whose only reading for this kind is
 * a bout ("20" on a walk). Nothing where two readings are as near.
 */
export function suggestWord(
  text: string,
  field: DosageField | undefined,
  kind: ItemKind,
): string | undefined {
  if (/^\d+(?:-\d+)?$/.test(text))
    return field === 'reps' && kind !== 'MTc' && allowsField(kind, 'durationMin') ? `${text}min` : undefined
  if (/\d/.test(text)) return undefined
  const typed = text.toLowerCase()
  const near = words
    .map((word) => ({ word, edits: distance(typed, word), most: word.length > 4 ? 2 : 1 }))
    .filter(({ edits, most }) => edits <= most)
    .toSorted((a, b) => a.edits - b.edits)
  const [best, next] = near
  return best && best.edits !== next?.edits ? best.word : undefined
}

/** Edits (insert, drop, replace, swap of neighbors) from one word to the other. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => [i, ...new Array<number>(b.length).fill(0)])
  const at = (i: number, j: number) => (i === 0 ? j : (table[i]?.[j] ?? 0))
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : 99
      const row = table[i]
      if (row) row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replaced, swapped)
    }
  }
  return at(a.length, b.length)
}
