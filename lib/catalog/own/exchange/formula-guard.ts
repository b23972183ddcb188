/**
 * A spreadsheet takes a cell that begins so for a formula and runs it. An apostrophe before it makes it text; what
 * begins with apostrophes before such a sign gets one more, so that every cell comes back as it was.
 */
const formula = /^'*[=+\-@\t\r]/

/** A cell that no spreadsheet takes for a formula. */
export function guardCell(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell
}

/** The cell as it was before `guardCell`. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}
