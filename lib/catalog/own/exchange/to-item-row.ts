import type { PlanLocale } from '@/lib/i18n/locales'
import type { OwnItem } from '../own-item'
import { joinEntries } from './cell-lists'
import { wordFor } from './cell-words'
import { type FactColumn, type ItemColumn, itemColumns, toWordColumn } from './item-columns'

/** The mark of an item of which it is known that it has no trait: something else than nothing known. */
export const noTraits = 'none'

/**
 * An own item as the cells of a row, in the order of `itemColumns`: a step a line, lists parted by semicolons. With a
 * locale its codes stand in words.
 */
export function toItemRow({ id, ...item }: OwnItem & { id: string }, locale: PlanLocale | null): string[] {
  return itemColumns.map((column) => {
    const word = toWordColumn(column)
    if (word) {
      const part = item.texts[word.locale]?.[word.part] ?? ''
      return typeof part === 'string' ? part : word.part === 'move' ? part.join('\n') : joinEntries(part)
    }
    if (column === 'id') return id
    if (column === 'traits' && item.traits?.length === 0) return noTraits
    return toCell(column, item[column as Exclude<FactColumn, 'id'>], locale)
  })
}

function toCell(
  column: ItemColumn,
  value: string | number | null | readonly string[],
  locale: PlanLocale | null,
): string {
  const say = (code: string) => (locale ? wordFor(column, code, locale) : code)
  if (typeof value === 'object' && value !== null) return joinEntries(value.map(say))
  return value === null || value === '' ? '' : say(String(value))
}
