import type { OwnItem } from '../own-item'
import { joinEntries } from './cell-lists'
import { type FactColumn, type ItemColumn, itemColumns, toWordColumn } from './item-columns'

/** The mark of an item of which it is known that it has no trait: something else than nothing known. */
export const noTraits = 'none'

/** How the codes of a column are written: as they are, or in words (`wordsIn`). */
export type SayCode = (column: ItemColumn, code: string) => string

/** An own item as the cells of a row, in the order of `itemColumns`: a step a line, lists parted by semicolons. */
export function toItemRow(
  { id, ...item }: OwnItem & { id: string },
  say: SayCode = (_, code) => code,
): string[] {
  return itemColumns.map((column) => {
    const word = toWordColumn(column)
    if (word) {
      const part = item.texts[word.locale]?.[word.part] ?? ''
      return typeof part === 'string' ? part : word.part === 'move' ? part.join('\n') : joinEntries(part)
    }
    if (column === 'id') return id
    if (column === 'traits' && item.traits?.length === 0) return noTraits
    if (column === 'film') return item.film ? joinEntries([item.film.key, item.film.poster]) : ''
    const value = item[column as Exclude<FactColumn, 'id' | 'film'>]
    if (typeof value === 'object' && value !== null)
      return joinEntries(value.map((code) => say(column, code)))
    return value === null || value === '' ? '' : say(column, String(value))
  })
}
