import { type PlanLocale, planLocales } from '@/lib/i18n/locales'
import { blankItem, isWordless, noWords, type OwnItem, type OwnWords, ownItemSchema } from '../own-item'
import { splitEntries } from './cell-lists'
import { findCode } from './cell-words'
import { codesOf, type ItemColumn, listColumns, toWordColumn, wordColumns } from './item-columns'
import type { CellProblem } from './row-problem'
import { noTraits } from './to-item-row'

/** The cells of a row by their column, trimmed; a column that the file does not have is absent. */
export type RowCells = ReadonlyMap<ItemColumn, string>

/**
 * The item that a row makes of `before`: what the file has no column for stays as it was. `before` null: a new item,
 * of which the row has to say kind and side, because nothing that changes what is done is chosen for anybody. `isRead`
 * false: a cell does not fit, and the item is not that of the row.
 */
export function readItemRow(
  cells: RowCells,
  before: OwnItem | null,
): { item: OwnItem; isRead: boolean; problems: readonly CellProblem[] } {
  const problems: CellProblem[] = []
  const typed: Record<string, unknown> = { ...(before ?? blankItem) }
  for (const [column, cell] of cells) {
    if (column === 'id' || toWordColumn(column)) continue
    const value = readCell(column, cell)
    if (value.unknown !== undefined) problems.push({ column, code: 'unknown', cell: value.unknown })
    else if (value.is !== undefined) typed[column] = value.is
  }
  const lacks = (column: ItemColumn) => !before && !cells.get(column)
  if (lacks('kind')) problems.push({ column: 'kind', code: 'missing' })
  if (lacks('sideRule')) problems.push({ column: 'sideRule', code: 'missing' })
  else if (typed.sideRule === 'one' && lacks('limb')) problems.push({ column: 'limb', code: 'missing' })
  typed.texts = Object.fromEntries(planLocales.map((locale) => [locale, readWords(cells, locale, before)]))
  const parsed = ownItemSchema.safeParse(typed)
  if (parsed.success) return { item: parsed.data, isRead: true, problems }
  for (const { path } of parsed.error.issues) {
    const column = toColumn(path)
    if (!problems.some((problem) => problem.column === column))
      problems.push({ column, code: 'cell', cell: cells.get(column) ?? '' })
  }
  return { item: before ?? blankItem, isRead: false, problems }
}

/** The column of a place in an item: `texts.es.move.0` is "move es". */
export function toColumn(path: readonly PropertyKey[]): ItemColumn {
  const [first, locale, part] = path.map(String)
  return (first === 'texts' ? `${part ?? 'name'} ${locale}` : first) as ItemColumn
}

/** What a cell says; `unknown` is what of it nothing means. */
function readCell(column: ItemColumn, cell: string): { is?: unknown; unknown?: string } {
  if (column === 'traits' && cell.toLowerCase() === noTraits) return { is: [] }
  if (column === 'traits' && cell === '') return { is: null }
  const isList = listColumns.includes(column)
  if (cell === '' && !isList) {
    const blank = { nerve: '', dose: '' }[column as string]
    // An empty cell chooses nothing: what an item cannot be without stays.
    const must: readonly ItemColumn[] = ['kind', 'position', 'sideRule', 'limb']
    return must.includes(column) ? {} : { is: blank ?? null }
  }
  const entries = isList ? splitList(column, cell) : [cell]
  const codes = entries.map((entry) => (codesOf[column] ? toCode(column, entry) : entry))
  const wrong = entries.find((_, place) => codes[place] === null)
  if (wrong !== undefined) return { unknown: wrong }
  if (column === 'film') return { is: codes[0] ? { key: codes[0], poster: codes[1] } : null }
  if (column === 'level') return { is: Number(codes[0]) }
  return { is: isList ? [...new Set(codes)] : codes[0] }
}

function splitList(column: ItemColumn, cell: string): string[] {
  return column === 'attributes' ? cell.split(/[\s,;]+/).filter((code) => code !== '') : splitEntries(cell)
}

/** An attribute may name the limb behind its code: "HFLX90@other". */
function toCode(column: ItemColumn, entry: string): string | null {
  if (column !== 'attributes') return findCode(column, entry)
  const [name = '', limb] = entry.split('@')
  const code = findCode(column, name)
  return code && limb !== undefined ? `${code}@${limb.toLowerCase()}` : code
}

function readWords(cells: RowCells, locale: PlanLocale, before: OwnItem | null): OwnWords | null {
  const words: Record<string, string | string[]> = { ...(before?.texts[locale] ?? noWords) }
  for (const part of wordColumns) {
    const cell = cells.get(`${part} ${locale}`)
    if (cell === undefined) continue
    words[part] = part === 'move' ? toSteps(cell) : part === 'words' ? splitEntries(cell) : cell
  }
  return isWordless(words as OwnWords) ? null : (words as OwnWords)
}

function toSteps(cell: string): string[] {
  return cell
    .split(/\r\n|\r|\n/)
    .map((step) => step.trim())
    .filter((step) => step !== '')
}
