import { findOwnProblems } from '../find-own-problems'
import type { OwnItem } from '../own-item'
import { toOwnSlug } from '../to-own-slug'
import { fold, type GuessedColumn } from './guess-column'
import type { TwinChoice } from './import-report'
import type { ItemColumn } from './item-columns'
import { type RowCells, readItemRow, toColumn } from './read-item-row'
import type { CellProblem } from './row-problem'

/** One of the clinic's own items, as an import may meet it. */
export type KnownItem = { slug: string; item: OwnItem; archived: boolean; onlyPlan: boolean }

/** What becomes of a row: `of` is the item it changes, or the one it is left out for. */
export type PlannedRow = { line: number; name: string } & (
  | { act: 'add'; id: string; item: OwnItem }
  | { act: 'update'; of: string; item: OwnItem; isTwin: boolean }
  | { act: 'skip'; of: string }
)
export type RowOutcome = { planned: PlannedRow } | { line: number; problems: readonly CellProblem[] }

/**
 * Says of one row of a file after the other what becomes of it. A row is known by the id an export gave it, else by
 * kind and name; an archived item that is known again comes back.
 */
export function startImport(
  columns: readonly GuessedColumn[],
  known: readonly KnownItem[],
  twins: TwinChoice,
) {
  const bySlug = new Map(known.map((one) => [one.slug, one]))
  const byName = new Map<string, KnownItem>()
  for (const one of known)
    if (!one.onlyPlan)
      for (const kind of [one.item.kind, anyKind])
        for (const key of keysOf(kind, namesOf(one.item))) byName.set(key, one)
  /** The row that already means an item, by slug, or by kind and name where it has no id. */
  const claimed = new Map<string, number>()

  return (row: readonly string[], line: number): RowOutcome => {
    const cells = toCells(columns, row)
    const id = cells.get('id') ?? ''
    const same = bySlug.get(id)
    const own = same && !same.onlyPlan ? same : undefined
    const first = readItemRow(cells, own?.item ?? null)
    const { item } = first
    const keys = keysOf(cells.get('kind') ? item.kind : anyKind, namesOf(item))
    const twin = own ? undefined : keys.map((key) => byName.get(key)).find((one) => one !== undefined)
    const [name = ''] = namesOf(item)
    if (twin && twins === 'skip' && !twin.archived)
      return { planned: { line, name, act: 'skip', of: twin.slug } }
    const target = own ?? (twin && (twins === 'update' || twin.archived) ? twin : undefined)
    const read = target && !own ? readItemRow(cells, target.item) : first
    const problems = [...read.problems, ...repeated(claimed, line, target ? [target.slug] : id ? [id] : keys)]
    problems.push(...findMore(read, cells))
    if (problems.length > 0) return { line, problems }
    return target
      ? { planned: { line, name, act: 'update', of: target.slug, item: read.item, isTwin: !own } }
      : { planned: { line, name, act: 'add', id, item } }
  }
}

/** A slug for each new item: its id where that is free, so that the same file is known again; none of `taken`. */
export function chooseSlugs(
  rows: readonly PlannedRow[],
  taken: ReadonlySet<string>,
): Map<PlannedRow, string> {
  const used = new Set(taken)
  const slugs = new Map<PlannedRow, string>()
  for (const row of rows) {
    if (row.act !== 'add') continue
    const isFree = /^own(-[a-z0-9]+)+$/.test(row.id) && row.id.length <= 80 && !used.has(row.id)
    const slug = isFree ? row.id : toOwnSlug(row.name, (each) => used.has(each))
    used.add(slug)
    slugs.set(row, slug)
  }
  return slugs
}

function toCells(columns: readonly GuessedColumn[], row: readonly string[]): RowCells {
  const cells = new Map<ItemColumn, string>()
  for (const [place, column] of columns.entries())
    if (column && !cells.has(column)) cells.set(column, (row[place] ?? '').trim())
  return cells
}

/** What is wrong with the item beside its cells; nothing of what hangs on a kind or a side that could not be read. */
function findMore(read: ReturnType<typeof readItemRow>, cells: RowCells): CellProblem[] {
  if (!read.isRead) return []
  const told = new Set(read.problems.map(({ column }) => column))
  const isOpen = told.has('kind') || told.has('sideRule')
  return findOwnProblems(read.item).flatMap((problem): CellProblem[] => {
    const column = toColumn(problem.path.split('.'))
    if (told.has(column) || (isOpen && hangsOnKindOrSide.includes(problem.code))) return []
    return [{ column, code: 'item', cell: cells.get(column) ?? '', problem }]
  })
}

const hangsOnKindOrSide: readonly string[] = ['dose', 'noSide', 'sideMeans', 'attribute']

function namesOf({ texts }: OwnItem): string[] {
  return [texts.en, texts.es].flatMap((words) => words?.name || [])
}

/** A row that says no kind is known by its name alone. */
const anyKind = '*'

function keysOf(kind: string, names: readonly string[]): string[] {
  return names.map((name) => `${kind} ${fold(name)}`)
}

/** Two rows that mean one item would save it twice, and nobody could say which of them is right. */
function repeated(claimed: Map<string, number>, line: number, marks: readonly string[]): CellProblem[] {
  const before = marks.map((mark) => claimed.get(mark)).find((one) => one !== undefined)
  for (const mark of marks) if (!claimed.has(mark)) claimed.set(mark, line)
  if (before === undefined) return []
  return [{ column: marks[0]?.includes(' ') ? 'name en' : 'id', code: 'repeated', line: before }]
}
