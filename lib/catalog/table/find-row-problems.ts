import { isWholePerson } from '../whole-person'
import type { NumberedRow, TableProblem } from './item-row'

/** What no cell shows alone: slugs and names twice, links into nothing, levels against the ladder, marks without a side. */
export function findRowProblems(rows: readonly NumberedRow[]): TableProblem[] {
  const bySlug = new Map(rows.map((row) => [row.slug, row]))
  const names = new Map(rows.map((row) => [row.name, row]))
  return rows.flatMap((row) => {
    const tell = (column: string, problem: string) => ({ line: row.line, column, problem })
    const problems: TableProblem[] = []
    if (bySlug.get(row.slug) !== row) problems.push(tell('slug', `"${row.slug}" stands twice`))
    if (names.get(row.name) !== row) problems.push(tell('name', `"${row.name}" stands twice`))
    if ((row.side === 'one') !== (row.side_means !== undefined))
      problems.push(tell('side_means', 'is for one-sided items, and for each of them'))
    for (const column of ['easier', 'harder'] as const) {
      const link = row[column] && bySlug.get(row[column])
      if (!row[column]) continue
      if (!link || link === row) problems.push(tell(column, `there is no other item "${row[column]}"`))
      else if (isAgainst(column, row, link))
        problems.push(tell(column, `"${link.slug}" is of level ${link.level}`))
    }
    for (const attribute of row.attributes) {
      const [code = '', mark] = attribute.split('@')
      if (mark && (row.side !== 'one' || isWholePerson(code)))
        problems.push(tell('attributes', `"${attribute}" takes no limb`))
    }
    return problems
  })
}

function isAgainst(column: 'easier' | 'harder', row: NumberedRow, link: NumberedRow): boolean {
  if (row.level === undefined || link.level === undefined) return false
  return column === 'easier' ? link.level > row.level : link.level < row.level
}
