/** Entries as one cell, parted by semicolons; one that holds a comma is told from two by a semicolon behind it. */
export function joinEntries(entries: readonly string[]): string {
  const [first = ''] = entries
  return entries.length === 1 && first.includes(',') ? `${first};` : entries.join('; ')
}

/** The entries of a cell: parted by semicolons or lines, or by commas where it has neither. */
export function splitEntries(cell: string): string[] {
  return cell
    .split(/[;\n]/.test(cell) ? /[;\n]/ : /,/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}
