/** A JSON array with one entry a line, so that a change of one row is a change of one line. */
export function toJsonLines(rows: readonly object[]): string {
  return `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`
}
