import { allowsField } from './allowed-fields'
import type { DosageField } from './dosage'
import type { DoseProblem } from './dose-problem'
import type { ItemKind } from './kind'
import { type LimitName, limits } from './limits'

/**
 * The token with its number brought into range: one digit too many is the likeliest slip ("h300" → "h30"), swapped
 * sets and repetitions the next ("10x3" → "3x10"), otherwise the nearest limit.
 */
export function suggestCorrection(
  text: string,
  values: readonly { field: string; value: unknown }[],
  field: string,
  problem: Pick<DoseProblem, 'code' | 'params'>,
): string | undefined {
  const { found, value, limit } = problem.params
  if (problem.code === 'reversed') {
    const [low, high] = String(found).split('-')
    const fixed = low === high ? String(low) : `${high}-${low}`
    return text.replace(/\d+(\s*(?:-|to|–)\s*)\d+/, fixed)
  }
  const reps = values.find((entry) => entry.field === 'reps')?.value
  if (field === 'sets' && typeof found === 'number' && typeof reps === 'number' && reps <= limits.sets.max)
    return text.replace(/(\d+)(\D+)(\d+)/, (_, first, middle, last) => `${last}${middle}${first}`)
  if (typeof found !== 'number' || typeof value !== 'number') return undefined
  const { min, max } = limits[limit as LimitName]
  const shorter = Math.floor(found / 10)
  const near = found >= 2 * max && shorter >= min && shorter <= max ? shorter : value
  return text.replace(new RegExp(`(?<![\\d.])${found}(?!\\d)`), String(Math.max(near, min === 0 ? 0 : min)))
}

const words = [
  'each',
  'both',
  'left',
  'right',
  'alt',
  'hourly',
  'daily',
  'easy',
  'moderate',
  'hard',
  'light',
  'medium',
  'every 2nd day',
]

/** What a word that was not understood, or a unit that this kind does not have, was probably meant to be. */
export function suggestUnit(
  text: string,
  field: DosageField | undefined,
  kind: ItemKind,
): string | undefined {
  const number = /^(\d+(?:-\d+)?)\s*([a-z]*)$/i.exec(text)
  if (number) {
    const [, amount = '', unit = ''] = number
    if (/^w/i.test(unit)) return Number.parseInt(amount, 10) <= 7 ? `${amount}/w` : `${amount}wk`
    if (/^d/i.test(unit)) return `${amount}/d`
    if (/^h/i.test(unit)) return `h${amount}`
    if (field === 'durationMin' && allowsField(kind, 'distance')) return `${amount}mtr`
    if (field === 'durationMin' && allowsField(kind, 'holdSec')) return `h${amount}`
    if (field === 'reps' && allowsField(kind, 'durationMin')) return `${amount}m`
    if (field === 'holdSec' && allowsField(kind, 'durationMin')) return `${amount}m`
    if (field === 'reps' && allowsField(kind, 'holdSec')) return `${amount}s`
    return undefined
  }
  const sets = /^(\d+)\s*x\s*(\d+(?:-\d+)?)\s*$/i.exec(text)
  if (sets && field === 'reps' && allowsField(kind, 'holdSec')) return `${sets[1]}x${sets[2]}s`
  if (/\d/.test(text)) return undefined
  const typed = text.toLowerCase()
  return words.find((word) => distance(typed, word) <= (word.length > 4 ? 2 : 1))
}

/** Edits (insert, drop, replace, swap of neighbours) from one word to the other. */
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
