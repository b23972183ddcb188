/** The cells of each line of a CSV text: commas part cells, quotes hold a cell with commas, two quotes are one. */
export function splitCsv(text: string): string[][] {
  return text.replace(/\r/g, '').trimEnd().split('\n').map(splitLine)
}

function splitLine(line: string): string[] {
  return [...`,${line}`.matchAll(/,("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell.trim(),
  )
}
