import type { Dosage } from '@/lib/dosage/dosage'
import { describeDoseProblem } from '@/lib/dosage/dose-problem'
import { undosedKinds } from '@/lib/dosage/kind'
import { parseDose } from '@/lib/dosage/parse-dose'
import type { ItemFacts } from '../item'
import { findRowProblems } from './find-row-problems'
import { columns, itemRowSchema, type NumberedRow, type TableProblem } from './item-row'
import { splitCsv } from './split-csv'

/** The table as it is written, line by line. Throws RangeError that names line and column of everything wrong. */
export function readRows(csv: string): NumberedRow[] {
  const [head = [], ...lines] = splitCsv(csv)
  if (head.join() !== columns.join())
    throw new RangeError(`items.csv line 1: the columns are ${columns.join(',')}; found ${head.join(',')}.`)
  const problems: TableProblem[] = []
  const rows = lines.flatMap((cells, index) => toRow(cells, index + 2, problems) ?? [])
  refuse(problems.length > 0 ? problems : findRowProblems(rows))
  return rows
}

/**
 * What the program reads of each item, by slug, in the order of the table, its dose read. Throws RangeError that names
 * line and column of everything wrong.
 */
export function readItems(csv: string): Record<string, ItemFacts> {
  const problems: TableProblem[] = []
  const items = readRows(csv).map((row) => [row.slug, toFacts(row, problems)] as const)
  refuse(problems)
  return Object.fromEntries(items)
}

function toRow(cells: readonly string[], line: number, problems: TableProblem[]): NumberedRow | null {
  if (cells.length !== columns.length) {
    problems.push({ line, column: 'slug', problem: `${cells.length} cells, ${columns.length} wanted` })
    return null
  }
  const parsed = itemRowSchema.safeParse(Object.fromEntries(columns.map((name, at) => [name, cells[at]])))
  if (parsed.success) return { ...parsed.data, line }
  for (const { path, message } of parsed.error.issues) {
    const column = String(path[0])
    problems.push({ line, column, problem: `"${cells[columns.indexOf(column)]}": ${message}` })
  }
  return null
}

function toFacts(row: NumberedRow, problems: TableProblem[]): ItemFacts {
  const { line, group: _, slug: __, side, side_means, dose, ...facts } = row
  const item = { ...facts, sideRule: side, ...(side_means ? { sideMeans: side_means } : {}) }
  return {
    ...withoutEmpty(item),
    dosage: toDosage(dose, item, (problem) => problems.push({ line, column: 'dose', problem })),
  }
}

function toDosage(
  dose: string,
  item: Omit<ItemFacts, 'dosage'>,
  tell: (problem: string) => void,
): Dosage | null {
  if (dose === '') {
    // Self-care is dosed where a dose says something (clinical spec 1.1).
    if (item.kind !== 'SC' && !undosedKinds.includes(item.kind)) tell('a dose is missing')
    return null
  }
  const parsed = parseDose(dose, item)
  if (!parsed.ok) {
    for (const problem of parsed.problems) tell(`"${dose}": ${describeDoseProblem(problem, 'en')}`)
    return null
  }
  return parsed.dosage
}

function withoutEmpty<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, fact]) => fact !== undefined)) as Value
}

function refuse(problems: readonly TableProblem[]): void {
  if (problems.length === 0) return
  const lines = problems.map(({ line, column, problem }) => `items.csv line ${line}, ${column}: ${problem}`)
  throw new RangeError(lines.join('\n'))
}
