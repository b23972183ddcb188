import type { z } from 'zod'
import { splitCsv } from '@/lib/catalog/table/split-csv'

/** What is wrong with a cell: the line in the file, the column, and words for the author. */
export type CellProblem = { line: number; column: string; problem: string }

/** A line of a table with its number in the file. */
export type Numbered<Row> = Row & { line: number }

/**
 * The lines of a CSV file whose columns are the keys of a schema, in its order. `check` finds what no cell shows alone.
 * Throws RangeError that names file, line and column of everything wrong.
 */
export function readTable<Schema extends z.ZodObject>(
  file: string,
  csv: string,
  schema: Schema,
  check: (rows: readonly Numbered<z.output<Schema>>[]) => CellProblem[],
): Numbered<z.output<Schema>>[] {
  const columns = Object.keys(schema.shape)
  const [head = [], ...lines] = splitCsv(csv)
  if (head.join() !== columns.join())
    throw new RangeError(`${file} line 1: the columns are ${columns.join(',')}; found ${head.join(',')}.`)
  const problems: CellProblem[] = []
  const rows = lines.flatMap((cells, index) => {
    const line = index + 2
    const tell = (column: string, problem: string) => problems.push({ line, column, problem })
    if (cells.length !== columns.length) {
      tell(head[0] ?? '', `${cells.length} cells, ${columns.length} wanted`)
      return []
    }
    const parsed = schema.safeParse(Object.fromEntries(columns.map((name, at) => [name, cells[at]])))
    if (parsed.success) return [{ ...parsed.data, line }]
    for (const { path, message } of parsed.error.issues)
      tell(String(path[0]), `"${cells[columns.indexOf(String(path[0]))]}": ${message}`)
    return []
  })
  refuse(file, problems.length > 0 ? problems : check(rows))
  return rows
}

/** A problem for each line whose cell in `column` stood in an earlier line already. */
export function findDoubles<Row>(rows: readonly Numbered<Row>[], column: keyof Row & string): CellProblem[] {
  const seen = new Set<unknown>()
  return rows.flatMap((row) => {
    const twice = seen.has(row[column])
    seen.add(row[column])
    return twice ? [{ line: row.line, column, problem: `"${row[column]}" stands twice` }] : []
  })
}

function refuse(file: string, problems: readonly CellProblem[]): void {
  if (problems.length === 0) return
  const lines = problems.map(({ line, column, problem }) => `${file} line ${line}, ${column}: ${problem}`)
  throw new RangeError(lines.join('\n'))
}
